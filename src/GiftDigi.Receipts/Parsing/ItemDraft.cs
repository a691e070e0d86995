namespace GiftDigi.Receipts.Parsing;

/// <summary>An item while its rows are being gathered.</summary>
internal sealed class ItemDraft
{
    public required ReadValue<string> Description { get; set; }

    public ReadValue<int>? Quantity { get; private set; }

    public ReadValue<Money>? UnitPrice { get; private set; }

    public ReadValue<Money>? Amount { get; set; }

    public ReadValue<Gtin>? Gtin { get; set; }

    public ReadValue<int>? TaxRate { get; set; }

    public bool IsDiscount { get; set; }

    /// <summary>Whether the pieces would cost what is printed, a slip of the reader allowed for; null when that cannot be told.</summary>
    public bool? Agrees(QuantityText quantity) =>
        quantity.Product is not null && Amount is { } amount ? quantity.CouldCost(Math.Abs(amount.Value.Yen)) : null;

    /// <summary>Takes the pieces printed in a row; what they cost is the amount where no other is printed.</summary>
    public void Take(Row row, QuantityText quantity)
    {
        Quantity = row.Read(quantity.Quantity, quantity.Start, quantity.Length);
        UnitPrice = quantity.UnitPrice is { } price ? row.Read(new Money(price), quantity.Start, quantity.Length) : null;
        if (Amount is null && quantity.Product is { } product)
        {
            Amount = row.Read(new Money(product), quantity.Start, quantity.Length) with { Inferred = true };
        }
    }

    public LineItem Finish() => new(
        Description, Quantity ?? (Amount is null ? Description.Infer(1) : Amount.Infer(1)), UnitPrice, Amount, Gtin, TaxRate, IsDiscount);
}

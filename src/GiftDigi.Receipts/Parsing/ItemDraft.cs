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

    /// <summary>Takes the pieces, a misread digit of theirs put right by the amount.</summary>
    public void Take(Row row, QuantityText quantity)
    {
        var mended = Amount is { } amount ? quantity.Mended(amount.Value.Yen) : null;
        TakeAsRead(row, mended ?? quantity);
        if (mended is not null)
        {
            Quantity = Quantity! with { Inferred = mended.Quantity != quantity.Quantity };
            UnitPrice = UnitPrice! with { Inferred = mended.UnitPrice != quantity.UnitPrice };
        }
    }

    /// <summary>Whether the pieces would cost what is printed; null when that cannot be told.</summary>
    public bool? Agrees(QuantityText quantity) => quantity.Product is { } product && Amount is { } amount
        ? product == amount.Value.Yen || quantity.Mended(amount.Value.Yen) is not null
        : null;

    /// <summary>Takes the pieces printed in a row; what they cost is the amount where no other is printed.</summary>
    private void TakeAsRead(Row row, QuantityText quantity)
    {
        var agrees = Agrees(quantity);
        Quantity = row.Read(quantity.Quantity, quantity.Start, quantity.Length).Weighed(agrees);
        UnitPrice = quantity.UnitPrice is { } price ? row.Read(new Money(price), quantity.Start, quantity.Length).Weighed(agrees) : null;
        if (Amount is not null)
        {
            Amount = Amount.Weighed(agrees);
        }
        else if (quantity.Product is { } product)
        {
            Amount = row.Read(new Money(product), quantity.Start, quantity.Length) with { Inferred = true };
        }
    }

    public LineItem Finish() => new(
        Description, Quantity ?? Description.Infer(1), UnitPrice, Amount, Gtin, TaxRate, IsDiscount);
}

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Puts right the one amount that contradicts the pieces and the price printed beside it, where doing so makes all items add up.
/// What it puts there was not read, and says so.
/// </summary>
internal static class AmountRepair
{
    public static Receipt Apply(Receipt receipt)
    {
        var sum = ReceiptArithmetic.Check(receipt).Equations.FirstOrDefault(equation => equation.Kind == EquationKind.Items);
        if (sum is null || sum.Holds)
        {
            return receipt;
        }

        var missing = sum.Printed - sum.Expected;
        var suspects = receipt.Items.Where(item => Product(item) is { } product && product - item.Amount!.Value == missing).ToList();
        return suspects is [var suspect]
            ? receipt with { Items = [.. receipt.Items.Select(item => ReferenceEquals(item, suspect) ? Repaired(item) : item)] }
            : receipt;
    }

    private static Money? Product(LineItem item) => item is { Quantity: { } quantity, UnitPrice: { } price, Amount: not null }
        && Math.Abs((long)quantity.Value * price.Value.Yen) <= PrintedAmount.Greatest
            ? new(quantity.Value * price.Value.Yen)
            : null;

    private static LineItem Repaired(LineItem item) => item with
    {
        Quantity = item.Quantity!.Supported(),
        UnitPrice = item.UnitPrice!.Supported(),
        Amount = item.Amount! with { Value = Product(item)!.Value, Inferred = true },
    };
}

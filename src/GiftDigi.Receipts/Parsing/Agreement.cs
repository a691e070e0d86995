namespace GiftDigi.Receipts.Parsing;

/// <summary>Moves confidences once all amounts are known: those that tie together gain, those that contradict lose.</summary>
internal static class Agreement
{
    public static Receipt Apply(Receipt receipt)
    {
        var equations = ReceiptArithmetic.Check(receipt).Equations;
        bool? Holds(EquationKind kind) => equations.FirstOrDefault(equation => equation.Kind == kind)?.Holds;
        var pieces = receipt.Items.Where(item => !item.IsDiscount).Sum(item => item.Quantity?.Value ?? 0);
        return receipt with
        {
            Items = [.. receipt.Items.Select(item => item with { Amount = item.Amount?.Weighed(Holds(EquationKind.Items)) })],
            Tax = receipt.Tax?.Weighed(receipt.TaxByRate.Any(rate => !rate.Inclusive) ? Holds(EquationKind.Total) : null),
            CashReceived = receipt.CashReceived?.Weighed(Holds(EquationKind.Change)),
            Change = receipt.Change?.Weighed(Holds(EquationKind.Change)),
            ItemCount = receipt.ItemCount?.Weighed(receipt.Items.Count == 0 ? null : receipt.ItemCount.Value == pieces ? true : null),
        };
    }
}

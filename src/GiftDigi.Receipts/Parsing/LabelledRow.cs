namespace GiftDigi.Receipts.Parsing;

/// <summary>A row and what its words say it is.</summary>
/// <param name="Row">The row.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsGuess">Whether its label fits only when one character was misread.</param>
internal sealed record LabelledRow(Row Row, RowKind Kind, bool IsGuess)
{
    /// <summary>Whether it belongs below the items.</summary>
    public bool IsSummary => Kind is RowKind.ItemCount or RowKind.Taxable or RowKind.Tax or RowKind.Subtotal or RowKind.Total
        or RowKind.Tender or RowKind.CashReceived or RowKind.Change;
}

namespace GiftDigi.Receipts.Parsing;

/// <summary>A labelled amount below the items.</summary>
/// <param name="Kind">What its label says.</param>
/// <param name="IsGuess">Whether the label fits only when one character was misread.</param>
/// <param name="Label">The label, without spaces.</param>
/// <param name="Row">The row of the amount.</param>
/// <param name="Amount">The amount.</param>
internal sealed record SummaryAmount(RowKind Kind, bool IsGuess, string Label, Row Row, PrintedAmount Amount)
{
    /// <summary>Yen; a dash before tax leads to the amount and takes nothing off.</summary>
    public int Yen => Kind is RowKind.Tax or RowKind.Taxable ? Math.Abs(Amount.Yen) : Amount.Yen;

    /// <summary>The amount as a value read.</summary>
    public ReadValue<Money> Read()
    {
        var read = Row.Read(new Money(Yen), Amount);
        return IsGuess ? read.Contradicted(Witness.Label) : read;
    }

    /// <summary>The labelled amounts of the slip. A label in large print may have its amount on the row below.</summary>
    public static IReadOnlyList<SummaryAmount> FindAll(Slip slip)
    {
        var found = new List<SummaryAmount>();
        for (var index = slip.SummaryStart; index < slip.Rows.Count && found.Count < ParsingBounds.Amounts; index++)
        {
            var (row, kind, isGuess) = slip.Rows[index];
            var below = index + 1 < slip.Rows.Count ? slip.Rows[index + 1].Row : null;
            if (row.Amount is { } amount)
            {
                found.Add(new(kind, isGuess, row.Label, row, amount));
            }
            else if (slip.Rows[index].IsSummary && below is { Amount: { } next, Label: "" })
            {
                found.Add(new(kind, isGuess, row.Label, below, next));
            }
        }

        return found;
    }
}

namespace GiftDigi.Receipts.Parsing;

/// <summary>The rows of a receipt in three parts: header, items, summary.</summary>
internal sealed class Slip
{
    /// <summary>This far above the first known summary row, a row may be one whose label was misread.</summary>
    private const int GuessedRowsAbove = 2;

    private Slip(IReadOnlyList<LabelledRow> rows, int itemStart, int summaryStart) =>
        (Rows, ItemStart, SummaryStart) = (rows, itemStart, summaryStart);

    /// <summary>Every row, top to bottom.</summary>
    public IReadOnlyList<LabelledRow> Rows { get; }

    /// <summary>Index of the first row that may be an item.</summary>
    public int ItemStart { get; }

    /// <summary>Index of the first row below the items, be it of a card's slip; the number of rows when there is none.</summary>
    public int SummaryStart { get; }

    /// <summary>The rows among which the items stand.</summary>
    public IEnumerable<LabelledRow> ItemRows => Rows.Take(SummaryStart).Skip(ItemStart);

    public static Slip Of(IReadOnlyList<Row> rows)
    {
        var known = rows.SelectMany(SummaryColumns.Split).Select(row => new LabelledRow(row, RowLabels.Of(row), IsGuess: false)).ToList();
        var summaryStart = known.FindIndex(IsSummaryWithAmount);
        var guessFrom = summaryStart < 0 ? known.Count / 2 : Math.Max(0, summaryStart - GuessedRowsAbove);
        var labelled = known.Select((row, index) => index >= guessFrom ? Guessed(row) : row).ToList();
        summaryStart = labelled.FindIndex(IsSummaryWithAmount);
        summaryStart = Math.Min(summaryStart < 0 ? known.Count : summaryStart, CardSlipPart.Start(labelled));
        var itemStart = FindItemStart(labelled, summaryStart, mostPrices: 1);
        var hasPrices = labelled.Take(summaryStart).Skip(itemStart).Any(row => row.Row.Amount is { HasCurrency: true });
        return new(labelled, hasPrices ? itemStart : FindItemStart(labelled, summaryStart, mostPrices: 0), summaryStart);
    }

    private static bool IsSummaryWithAmount(LabelledRow row) =>
        row.IsSummary && (row.Row.Amount is not null || row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.ItemCount);

    private static LabelledRow Guessed(LabelledRow row)
    {
        var guess = row.Kind == RowKind.Unknown && row.Row.Amount is not null ? RowLabels.Guess(row.Row) : RowKind.Unknown;
        return guess == RowKind.Unknown ? row : row with { Kind = guess, IsGuess = true };
    }

    /// <summary>Below the last row that belongs to a header and has no more than so many prices above it.</summary>
    private static int FindItemStart(List<LabelledRow> rows, int summaryStart, int mostPrices)
    {
        var (start, prices) = (0, 0);
        for (var index = 0; index < summaryStart && prices <= mostPrices; index++)
        {
            if (HeaderRows.IsHeader(rows[index].Row))
            {
                start = index + 1;
            }
            else if (rows[index].Row.Amount is { HasCurrency: true })
            {
                prices++;
            }
        }

        return start;
    }
}

namespace GiftDigi.Receipts.Parsing;

/// <summary>What the item rows of one receipt have in common: where prices end, whether codes lead, what marks mean.</summary>
internal sealed class ItemLayout
{
    /// <summary>How far, in heights of the row, a bare number may end from where the prices end.</summary>
    private const double ColumnTolerance = 1.5;

    /// <summary>A name that wraps fills this much of the width of the paper.</summary>
    private const double WrappedWidth = 0.5;

    /// <summary>Words further apart than this, in heights, stand in columns and are no running name.</summary>
    private const double ColumnGap = 3;

    /// <summary>Rows further apart than this, in heights, do not continue each other.</summary>
    private const double NextRow = 2.5;

    /// <summary>The two rows of one name stand nearer to each other.</summary>
    private const double BrokenRow = 1.5;

    /// <summary>Nothing costs a yen: a 1 without a yen sign, where others have one, is the edge of the paper.</summary>
    private const int Edge = 1;

    private readonly double? _column;
    private readonly bool _hasCurrency;
    private readonly int _width;

    public ItemLayout(Slip slip)
    {
        var rows = slip.Rows.Select(row => row.Row).ToList();
        Marks = TaxMarks.Of(rows);
        MisreadMark = SharedInitial([.. slip.ItemRows.Select(row => row.Row)]) is { } initial && TaxMarks.MayExplain(rows, initial) ? initial : null;
        CodesLead = ItemName.CodesLead([.. slip.ItemRows.Select(row => row.Row)]);
        _column = PriceColumn(rows);
        _hasCurrency = rows.Exists(row => row.Amount is { HasCurrency: true });
        PiecesColumn = HasPiecesColumn([.. slip.ItemRows]);
        _width = rows.Count == 0 ? 0 : rows.Max(row => row.Box.Right) - rows.Min(row => row.Box.X);
    }

    /// <summary>The tax marks.</summary>
    public TaxMarks Marks { get; }

    /// <summary>
    /// The letter that is the tax mark before names, or that the reader took the mark for: on a receipt that explains a mark, one that
    /// half of the names begin with. Null where marks were read as marks, or stand elsewhere.
    /// </summary>
    public char? MisreadMark { get; }

    /// <summary>Whether rows lead with department codes.</summary>
    public bool CodesLead { get; }

    /// <summary>Whether a bare number between name and price is the number of pieces.</summary>
    public bool PiecesColumn { get; }

    /// <summary>Whether the row is long enough to have been broken, directly above, and not set in the middle as titles are.</summary>
    public bool Wraps(Row row, Row next) =>
        row.Box.Width > WrappedWidth * _width
        && row.WidestGap < ColumnGap * row.Height
        && row.Box.X <= next.Box.X + next.Height
        && next.Box.Y - (double)row.Box.Bottom < BrokenRow * row.Height;

    private static char? SharedInitial(IReadOnlyList<Row> rows)
    {
        const int Fewest = 3;
        var initials = rows.Where(row => row.Text.Length > 1 && char.IsLetter(row.Text[0])).Select(row => row.Text[0]).ToList();
        var commonest = initials.GroupBy(initial => initial).MaxBy(group => group.Count());
        return commonest?.Count() is { } count && count >= Fewest && count * 2 >= initials.Count ? commonest.Key : null;
    }

    /// <summary>Whether the rows are near enough to belong together.</summary>
    public static bool Continues(Row above, Row below) => below.Box.Y - (double)above.Box.Bottom < NextRow * above.Height;

    /// <summary>Whether the amount is the price of the row, rather than a number its name ends with.</summary>
    public bool IsPrice(LabelledRow row, PrintedAmount amount) =>
        amount.HasCurrency || amount.Mark.Length > 0
        || (row.Kind is RowKind.Discount or RowKind.Coupon && amount.Yen < 0)
        || ((amount.Yen != Edge || !_hasCurrency) && _column is { } column && Math.Abs(row.Row.Box.Right - column) < ColumnTolerance * row.Row.Height);

    /// <summary>
    /// Whether the number ends a name whose price is in the row below: it has no yen sign where others have one, and nothing names what
    /// the row below has a price for.
    /// </summary>
    public bool IsPricedBelow(Row row, PrintedAmount amount, Row? below) =>
        _hasCurrency && !amount.HasCurrency && below is { Amount: { HasCurrency: true } price } && Continues(row, below)
        && (QuantityText.Find(below.Numeric) is { } quantity ? IsQuantityRow(below, quantity) : !HasName(below, 0, price.Start));

    /// <summary>Whether a name stands in that part of the row.</summary>
    public static bool HasName(Row row, int start, int end) => NameLetters(row.Text[start..end]) > 0;

    /// <summary>Letters of a text that is more than a tax mark or a stray letter.</summary>
    private static int NameLetters(string text) =>
        text.Trim() is { Length: > 1 } name && name[0] is not ('内' or '外') ? name.Count(char.IsLetter) : text.Trim().Skip(1).Count(char.IsLetter);

    /// <summary>Whether nothing but brackets, marks and an amount stands around the pieces.</summary>
    public static bool IsQuantityRow(Row row, QuantityText quantity) =>
        !HasName(row, 0, quantity.Start) && !HasName(row, quantity.End, Math.Max(quantity.End, row.Amount?.Start ?? row.Text.Length));

    /// <summary>A column of pieces fills every priced row: one number alone could belong to a name.</summary>
    private bool HasPiecesColumn(List<LabelledRow> rows)
    {
        var priced = rows.FindAll(row => row.Kind == RowKind.Unknown && row.Row.Amount is { } amount && IsPrice(row, amount));
        return priced.Count > 1 && priced.TrueForAll(row => QuantityText.Bare(row.Row.Numeric[..row.Row.Amount!.Start]) is not null);
    }

    /// <summary>
    /// Where the prices end: the usual right edge of rows that end with money, or with any number when none does; one number alone makes
    /// no column.
    /// </summary>
    private static double? PriceColumn(List<Row> rows)
    {
        var priced = rows.FindAll(row => row.Amount is { HasCurrency: true });
        if (priced.Count > 0)
        {
            return priced.Select(row => row.Box.Right).Order().ElementAt(priced.Count / 2);
        }

        var numbers = rows.FindAll(row => row.Amount is not null);
        var column = numbers.Select(row => row.Box.Right).Order().ElementAtOrDefault(numbers.Count / 2);
        return numbers.Count(row => Math.Abs(row.Box.Right - column) < ColumnTolerance * row.Height) > 1 ? column : null;
    }
}

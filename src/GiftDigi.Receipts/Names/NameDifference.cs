namespace GiftDigi.Receipts.Names;

/// <summary>How a printed name differs from the one expected, both in the form of <see cref="PrintedName.Fold"/>.</summary>
/// <param name="Length">Characters of the longer one.</param>
/// <param name="Confusions">Characters that differ only as readers confuse them.</param>
/// <param name="Others">Characters that are other ones, missing or too many.</param>
public readonly record struct NameDifference(int Length, int Confusions, int Others)
{
    private const double ConfusionCost = 0.25;
    private const int MaxLength = 64;

    /// <summary>1 when equal, 0 when nothing is alike.</summary>
    public double Likeness => Length == 0 ? 0 : Math.Max(0, 1 - (Cost / Length));

    /// <summary>Whether nothing differs but what readers confuse, and not much of that.</summary>
    public bool IsNegligible => Length > 0 && Others == 0 && Confusions * 4 <= Length;

    /// <summary>Edits, a confusion counting a quarter of one.</summary>
    public double Cost => (Confusions * ConfusionCost) + Others;

    /// <summary>
    /// The least costly difference (Wagner and Fischer's table, a confusion costing a quarter of an edit). Names of more than
    /// 64 characters are cut: no receipt prints longer ones.
    /// </summary>
    public static NameDifference Between(ReadOnlySpan<char> expected, ReadOnlySpan<char> printed)
    {
        expected = expected[..Math.Min(expected.Length, MaxLength)];
        printed = printed[..Math.Min(printed.Length, MaxLength)];
        Span<NameDifference> row = stackalloc NameDifference[MaxLength + 1];
        for (var column = 0; column <= printed.Length; column++)
        {
            row[column] = new(0, 0, column);
        }

        for (var line = 1; line <= expected.Length; line++)
        {
            var diagonal = row[0];
            row[0] = new(0, 0, line);
            for (var column = 1; column <= printed.Length; column++)
            {
                var above = row[column];
                var substituted = diagonal.Substituting(expected[line - 1], printed[column - 1]);
                row[column] = Least(substituted, Least(above.Missing(), row[column - 1].Missing()));
                diagonal = above;
            }
        }

        return row[printed.Length] with { Length = Math.Max(expected.Length, printed.Length) };
    }

    private NameDifference Substituting(char expected, char printed) =>
        expected == printed ? this
        : Glyphs.AreAlike(expected, printed) ? this with { Confusions = Confusions + 1 }
        : Missing();

    private NameDifference Missing() => this with { Others = Others + 1 };

    private static NameDifference Least(NameDifference a, NameDifference b) => a.Cost <= b.Cost ? a : b;
}

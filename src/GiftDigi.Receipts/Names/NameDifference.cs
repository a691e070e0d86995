namespace GiftDigi.Receipts.Names;

/// <summary>How a read name differs from the one that is printed, both in the form of <see cref="PrintedName.Fold"/>.</summary>
/// <param name="Length">Characters of the longer one.</param>
/// <param name="Confused">What differs only as readers confuse it, in edits.</param>
/// <param name="Others">Characters that are other ones, missing or too many.</param>
public readonly record struct NameDifference(int Length, double Confused, int Others)
{
    private const int MaxLength = 64;

    /// <summary>A name of so many characters may hold one confusion of a quarter of an edit.</summary>
    private const int CharactersOfAConfusion = 4;

    /// <summary>1 when equal, 0 when nothing is alike.</summary>
    public double Likeness => Length == 0 ? 0 : Math.Max(0, 1 - (Cost / Length));

    /// <summary>Whether nothing differs but what readers confuse, and not much of that.</summary>
    public bool IsNegligible => Length > 0 && Others == 0 && Confused * 4 * CharactersOfAConfusion <= Length;

    /// <summary>In edits, a confusion counting less than one by <see cref="Confusions"/>.</summary>
    public double Cost => Confused + Others;

    /// <summary>
    /// The least costly difference (Wagner and Fischer's table). Names of more than 64 characters are cut: no receipt prints longer ones.
    /// </summary>
    public static NameDifference Between(ReadOnlySpan<char> printed, ReadOnlySpan<char> read)
    {
        printed = printed[..Math.Min(printed.Length, MaxLength)];
        read = read[..Math.Min(read.Length, MaxLength)];
        Span<NameDifference> row = stackalloc NameDifference[MaxLength + 1];
        row[0] = default;
        for (var column = 1; column <= read.Length; column++)
        {
            row[column] = row[column - 1].And(Confusions.Adding(read[column - 1]));
        }

        for (var line = 1; line <= printed.Length; line++)
        {
            var diagonal = row[0];
            row[0] = row[0].And(Confusions.Missing(printed[line - 1]));
            for (var column = 1; column <= read.Length; column++)
            {
                var above = row[column];
                row[column] = Least(
                    diagonal.And(Confusions.Substituting(printed[line - 1], read[column - 1])),
                    Least(above.And(Confusions.Missing(printed[line - 1])), row[column - 1].And(Confusions.Adding(read[column - 1]))));
                diagonal = above;
            }
        }

        return row[read.Length] with { Length = Math.Max(printed.Length, read.Length) };
    }

    private NameDifference And(double cost) => cost >= 1 ? this with { Others = Others + 1 } : this with { Confused = Confused + cost };

    private static NameDifference Least(NameDifference a, NameDifference b) => a.Cost <= b.Cost ? a : b;
}

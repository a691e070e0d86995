namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>One way in which the lower end of a shot and the upper end of the next may be the same print.</summary>
/// <param name="Pairs">Rows of the upper shot and of the lower one that are the same row, top to bottom.</param>
/// <param name="Score">How much speaks for it, in rows.</param>
/// <param name="Telling">How many different rows agree that say something.</param>
/// <param name="Unexplained">Rows among them that only one of the shots shows.</param>
/// <param name="IsContradicted">Whether there is a place at which both shots were read well, and differently.</param>
internal sealed record Seam(IReadOnlyList<(int Upper, int Lower)> Pairs, double Score, int Telling, int Unexplained, bool IsContradicted)
{
    private const int EnoughTelling = 3;

    /// <summary>Whether it is sure by itself, were it the only one.</summary>
    public bool IsStrong => IsPossible && Telling >= EnoughTelling && 4 * Unexplained <= Pairs.Count;

    /// <summary>Whether nothing rules it out.</summary>
    public bool IsPossible => !IsContradicted && Score > 0;

    /// <summary>Whether this is so likely beside the other, stronger one that nobody can tell which it is.</summary>
    public bool Rivals(Seam stronger) => IsPossible && EnoughTelling * Score >= stronger.Score;

    /// <summary>
    /// Where to go over from the one shot to the other, so that of every row the better reading is kept: the upper shot's rows before
    /// the first number, the lower shot's from the second on. Null when that would be above <paramref name="least"/> in the upper shot.
    /// </summary>
    public (int Upper, int Lower)? Cut(IReadOnlyList<PageRow> upper, IReadOnlyList<PageRow> lower, int least)
    {
        var cuts = Pairs.Append((Upper: Pairs[^1].Upper + 1, Lower: Pairs[^1].Lower + 1)).Where(cut => cut.Upper >= least).ToList();
        return cuts.Count == 0 ? null : cuts.MaxBy(cut => upper.Take(cut.Upper).Sum(row => row.Confidence) + lower.Skip(cut.Lower).Sum(row => row.Confidence));
    }
}

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>How alike two texts are: twice the matching characters over all characters (Ratcliff and Obershelp, 1988).</summary>
internal static class Likeness
{
    /// <summary>0 for nothing in common, 1 for equal texts.</summary>
    public static double Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.Length + second.Length == 0 ? 0 : 2.0 * Matching(first, second) / (first.Length + second.Length);

    /// <summary>
    /// How alike <paramref name="name"/> is to the whole of <paramref name="line"/> or to the part of about its length that is most
    /// like it: a line has a name, but often a code before it and an amount behind it.
    /// </summary>
    public static double OfPart(ReadOnlySpan<char> name, ReadOnlySpan<char> line)
    {
        var best = Of(name, line);
        for (var length = Math.Max(1, name.Length - 1); length <= Math.Min(line.Length, name.Length + 1); length++)
        {
            for (var start = 0; start + length <= line.Length && best < 1; start++)
            {
                best = Math.Max(best, Of(name, line.Slice(start, length)));
            }
        }

        return best;
    }

    /// <summary>The longest common run, and what matches to the left and to the right of it.</summary>
    private static int Matching(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (length, atFirst, atSecond) = LongestRun(first, second);
        return length == 0
            ? 0
            : length
                + Matching(first[..atFirst], second[..atSecond])
                + Matching(first[(atFirst + length)..], second[(atSecond + length)..]);
    }

    private static (int Length, int AtFirst, int AtSecond) LongestRun(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var best = (Length: 0, AtFirst: 0, AtSecond: 0);
        for (var i = 0; i < first.Length - best.Length; i++)
        {
            for (var j = 0; j < second.Length - best.Length; j++)
            {
                var length = first[i..].CommonPrefixLength(second[j..]);
                best = length > best.Length ? (length, i, j) : best;
            }
        }

        return best;
    }
}

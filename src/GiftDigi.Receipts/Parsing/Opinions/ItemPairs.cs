using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>Which items of two readings are one line on the paper: those that stand in the same place.</summary>
internal static class ItemPairs
{
    /// <summary>Of each of <paramref name="items"/>, the index among <paramref name="others"/>, each of which is taken once; null when none stands there.</summary>
    public static IReadOnlyList<int?> Of(IReadOnlyList<LineItem> items, IReadOnlyList<LineItem> others)
    {
        var shared =
            from one in Enumerable.Range(0, items.Count)
            from other in Enumerable.Range(0, others.Count)
            let area = Shared(items[one].Amount?.Box, others[other].Amount?.Box) + Shared(items[one].Description?.Box, others[other].Description?.Box)
            where area > 0
            orderby area descending, one, other
            select (one, other);
        var (pairs, taken) = (new int?[items.Count], new HashSet<int>());
        foreach (var (one, other) in shared)
        {
            if (pairs[one] is null && taken.Add(other))
            {
                pairs[one] = other;
            }
        }

        return pairs;
    }

    private static double Shared(PixelBox? one, PixelBox? other) => one is { } a && other is { } b
        ? Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X)) * (double)Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y))
        : 0;
}

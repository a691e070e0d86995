namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>How many items there are, and how many were found.</summary>
/// <param name="Truth">Items printed.</param>
/// <param name="Read">Items read.</param>
/// <param name="Found">Items read with their amount and a name that is alike.</param>
/// <param name="FoundAmounts">Amounts that are among both, whatever the name.</param>
internal sealed record ItemCounts(int Truth, int Read, int Found, int FoundAmounts)
{
    public static ItemCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>The harmonic mean of precision and recall of items.</summary>
    public double F1 => 2.0 * Found / Math.Max(1, Truth + Read);

    /// <summary>The same of amounts alone.</summary>
    public double AmountsF1 => 2.0 * FoundAmounts / Math.Max(1, Truth + Read);

    public ItemCounts Plus(ItemCounts other) =>
        new(Truth + other.Truth, Read + other.Read, Found + other.Found, FoundAmounts + other.FoundAmounts);
}

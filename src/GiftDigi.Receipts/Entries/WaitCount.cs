namespace GiftDigi.Receipts.Entries;

/// <summary>How many entries of an hour had their verdict after the same time.</summary>
/// <param name="Hour">The beginning of the hour in which they were received.</param>
/// <param name="Seconds">How long it took, to two figures.</param>
/// <param name="Count">How many.</param>
public sealed record WaitCount(DateTimeOffset Hour, int Seconds, int Count)
{
    /// <summary>A time in seconds, to two figures above 100.</summary>
    public static int Round(long seconds) => seconds switch
    {
        < 0 => 0,
        < 100 => (int)seconds,
        < 1_000 => (int)(seconds / 10 * 10),
        < 10_000 => (int)(seconds / 100 * 100),
        _ => (int)Math.Min(seconds / 1_000 * 1_000, 10_000_000),
    };
}

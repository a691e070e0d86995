namespace GiftDigi.Receipts.Entries;

/// <summary>The time of day that receipts and terms speak of.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>The day in Japan at <paramref name="moment"/>.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).Date);

    /// <summary>The moment at which a day begins in Japan.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);

    /// <summary>The moment by the clocks of Japan.</summary>
    public static DateTimeOffset At(DateTimeOffset moment) => moment.ToOffset(Offset);
}

using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>What became of the entries of a period.</summary>
/// <param name="Counts">How many, by hour and fate.</param>
/// <param name="Waits">How long verdicts took, by hour.</param>
/// <param name="Queue">How many wait for a person now, whenever they were received, by age: a number for each of <see cref="AgeBounds"/> and one for the older.</param>
public sealed record EntrySummary(IReadOnlyList<EntryCount> Counts, IReadOnlyList<WaitCount> Waits, IReadOnlyList<int> Queue)
{
    /// <summary>The ages that the queue is counted by: younger than each of them, and not than the one before.</summary>
    public static IReadOnlyList<TimeSpan> AgeBounds { get; } = [TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)];

    /// <summary>How many were received in each hour that had some.</summary>
    public IReadOnlyList<(DateTimeOffset Hour, int Count)> ByHour =>
        [.. Counts.GroupBy(count => count.Hour).OrderBy(hour => hour.Key).Select(hour => (hour.Key, hour.Sum(count => count.Count)))];

    /// <summary>Of those with a verdict, how many had it without a person, by the day in Japan on which they were received.</summary>
    public IReadOnlyList<(DateOnly Day, int Decided, int StraightThrough)> ByDay =>
    [
        .. Counts.Where(count => count.Verdict is not null).GroupBy(count => JapanTime.DayOf(count.Hour)).OrderBy(day => day.Key)
            .Select(day => (day.Key, day.Sum(count => count.Count), day.Where(count => count.Verdict is not VerdictKind.Referred).Sum(count => count.Count))),
    ];

    /// <summary>How many were referred or rejected for each reason, the most frequent first.</summary>
    public IReadOnlyList<(Reason Reason, int Referred, int Rejected)> ByReason =>
    [
        .. Counts.Where(count => count.Reason is not null).GroupBy(count => count.Reason!.Value)
            .Select(reason => (
                reason.Key,
                reason.Where(count => count.Verdict is VerdictKind.Referred).Sum(count => count.Count),
                reason.Where(count => count.Verdict is VerdictKind.Rejected).Sum(count => count.Count)))
            .OrderByDescending(reason => reason.Item2 + reason.Item3).ThenBy(reason => reason.Key),
    ];

    /// <summary>What persons made of what was referred, by the reason it was referred for.</summary>
    public IReadOnlyList<(Reason Reason, int Approved, int Rejected)> Reviews =>
    [
        .. Counts.Where(count => count is { IsReviewed: true, Reason: not null }).GroupBy(count => count.Reason!.Value)
            .Select(reason => (
                reason.Key,
                reason.Where(count => count.Outcome is VerdictKind.Approved).Sum(count => count.Count),
                reason.Where(count => count.Outcome is VerdictKind.Rejected).Sum(count => count.Count)))
            .OrderByDescending(reason => reason.Item2 + reason.Item3).ThenBy(reason => reason.Key),
    ];

    /// <summary>The time from receipt to verdict that half of an hour's entries, and 95 % of them, had at most, in seconds.</summary>
    public IReadOnlyList<(DateTimeOffset Hour, int Median, int NinetyFifth)> WaitsByHour =>
    [
        .. Waits.GroupBy(wait => wait.Hour).OrderBy(hour => hour.Key).Select(hour =>
        {
            var sorted = hour.OrderBy(wait => wait.Seconds).ToList();
            return (hour.Key, Least(sorted, 0.5), Least(sorted, 0.95));
        }),
    ];

    private static int Least(List<WaitCount> sorted, double share)
    {
        var left = (long)Math.Ceiling(sorted.Sum(wait => (long)wait.Count) * share);
        return sorted.First(wait => (left -= wait.Count) <= 0).Seconds;
    }
}

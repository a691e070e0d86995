using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Counts what is in memory.</summary>
internal sealed class MemoryEntryStatistics(MemoryStorage storage, TimeProvider clock) : IEntryStatistics
{
    /// <inheritdoc/>
    public Task<EntryId?> FindCursorAsync(CampaignId campaign, int newest, CancellationToken cancellationToken) => storage.RunAsync<EntryId?>(
        () => storage.Entries.Values.Where(record => record.Entry.Campaign == campaign).Reverse().Skip(newest).FirstOrDefault()?.Entry.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<EntrySummary> SummariseAsync(CampaignId? campaign, DateOnly firstDay, DateOnly lastDay, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var ofPeriod = new EntryFilter(campaign) { From = firstDay, To = lastDay };
            var records = storage.Entries.Values.Where(ofPeriod.Accepts).ToList();
            return new EntrySummary(
                [
                    .. records
                        .GroupBy(record => (
                            Hour: HourOf(record), record.Conclusion?.Verdict.Kind, record.Conclusion?.Verdict.PrimaryReason, record.Outcome, IsReviewed: record.Review is not null))
                        .Select(same => new EntryCount(same.Key.Hour, same.Key.Kind, same.Key.PrimaryReason, same.Key.Outcome, same.Key.IsReviewed, same.Count())),
                ],
                [
                    .. records.Where(record => record.ConcludedAt is not null)
                        .GroupBy(record => (Hour: HourOf(record), Seconds: WaitCount.Round(record.ConcludedAt!.Value.ToUnixTimeSeconds() - record.Entry.ReceivedAt.ToUnixTimeSeconds())))
                        .Select(same => new WaitCount(same.Key.Hour, same.Key.Seconds, same.Count())),
                ],
                CountQueue(campaign));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<EntryBacklog> MeasureAsync(CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var waiting = storage.Entries.Values.Where(record => record.Conclusion is null).ToList();
            return new EntryBacklog(waiting.Count, waiting.Count > 0 ? waiting.Min(record => record.Entry.ReceivedAt) : null);
        },
        cancellationToken);

    private List<int> CountQueue(CampaignId? campaign)
    {
        var now = clock.GetUtcNow();
        var ages = storage.Entries.Values
            .Where(record => record is { Outcome: VerdictKind.Referred, AnsweredBy: null } && (campaign is null || record.Entry.Campaign == campaign))
            .CountBy(record => EntrySummary.AgeBounds.Count(bound => record.Entry.ReceivedAt <= now - bound))
            .ToDictionary();
        return [.. Enumerable.Range(0, EntrySummary.AgeBounds.Count + 1).Select(age => ages.GetValueOrDefault(age))];
    }

    private static DateTimeOffset HourOf(EntryRecord record)
    {
        var moment = record.Entry.ReceivedAt.ToUniversalTime();
        return new(moment.Year, moment.Month, moment.Day, moment.Hour, 0, 0, TimeSpan.Zero);
    }
}

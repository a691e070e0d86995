using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Entries;

/// <summary>Counts entries where they are kept: the time it takes does not grow with what an entry holds.</summary>
public interface IEntryStatistics
{
    /// <summary>The entry after which the newest of a campaign come; null when it has no more than so many.</summary>
    Task<EntryId?> FindCursorAsync(CampaignId campaign, int newest, CancellationToken cancellationToken);

    /// <summary>What became of the entries received in a period.</summary>
    /// <param name="campaign">Of this campaign; null for all.</param>
    /// <param name="firstDay">The first day, in Japan.</param>
    /// <param name="lastDay">The last day.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<EntrySummary> SummariseAsync(CampaignId? campaign, DateOnly firstDay, DateOnly lastDay, CancellationToken cancellationToken);

    /// <summary>What waits for its verdict, of all campaigns.</summary>
    Task<EntryBacklog> MeasureAsync(CancellationToken cancellationToken);
}

using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Consulting;

/// <summary>Counts the pages that are sent to a reader that costs by the page, for all workers together.</summary>
public interface ISentPageCounter
{
    /// <summary>Counts one page more, unless that would be more than the limits allow.</summary>
    /// <param name="campaign">For which campaign; null for none.</param>
    /// <param name="day">The day in Japan.</param>
    /// <param name="limits">What is allowed.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>False when it was not counted, and may not be sent.</returns>
    Task<bool> TryCountAsync(CampaignId? campaign, DateOnly day, PageLimits limits, CancellationToken cancellationToken);

    /// <summary>Takes one page back that was counted, but not taken by the reader.</summary>
    Task TakeBackAsync(CampaignId? campaign, DateOnly day, CancellationToken cancellationToken);

    /// <summary>What was sent on a day, by campaign in order of their ids, that of none first.</summary>
    Task<IReadOnlyList<SentPages>> ListAsync(DateOnly day, CancellationToken cancellationToken);
}

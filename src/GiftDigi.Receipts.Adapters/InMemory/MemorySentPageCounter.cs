using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Consulting;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Counts of sent pages that end with the process.</summary>
internal sealed class MemorySentPageCounter(MemoryStorage storage) : ISentPageCounter
{
    /// <inheritdoc/>
    public Task<bool> TryCountAsync(CampaignId? campaign, DateOnly day, PageLimits limits, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var pages = storage.SentPages.GetValueOrDefault((day, campaign));
            var isAllowed = pages < limits.PerCampaign && storage.SentPages.Where(sent => sent.Key.Day == day).Sum(sent => sent.Value) < limits.PerDay;
            storage.SentPages[(day, campaign)] = isAllowed ? pages + 1 : pages;
            return isAllowed;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task TakeBackAsync(CampaignId? campaign, DateOnly day, CancellationToken cancellationToken) => storage.RunAsync(
        () => storage.SentPages[(day, campaign)] = Math.Max(0, storage.SentPages.GetValueOrDefault((day, campaign)) - 1), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentPages>> ListAsync(DateOnly day, CancellationToken cancellationToken) => storage.RunAsync<IReadOnlyList<SentPages>>(
        () =>
        [
            .. storage.SentPages
                .Where(sent => sent.Key.Day == day && sent.Value > 0)
                .Select(sent => new SentPages(sent.Key.Campaign, day, sent.Value))
                .OrderBy(sent => sent.Campaign?.Value ?? "", StringComparer.Ordinal),
        ],
        cancellationToken);
}

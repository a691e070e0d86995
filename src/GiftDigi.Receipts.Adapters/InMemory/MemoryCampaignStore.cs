using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Campaigns that end with the process.</summary>
internal sealed class MemoryCampaignStore(MemoryStorage storage) : ICampaignStore
{
    /// <inheritdoc/>
    public Task<PublishOutcome> PublishAsync(
        Campaign campaign, ReadOnlyMemory<byte> document, string? warningsAcceptedBy, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                var versions = storage.Campaigns.FindAll(other => other.Terms.Id == campaign.Id);
                if (versions.Find(other => other.Terms.Version == campaign.Version) is { Terms: not null } same)
                {
                    return document.Span.SequenceEqual(same.Document) ? PublishOutcome.AlreadyPublished : PublishOutcome.VersionTaken;
                }

                if (versions.Exists(other => other.Terms.Version > campaign.Version))
                {
                    return PublishOutcome.VersionTaken;
                }

                storage.Campaigns.Add((campaign, document.ToArray(), warningsAcceptedBy));
                return PublishOutcome.Published;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancellationToken) =>
        storage.RunAsync<Campaign?>(() => storage.Campaigns.FindLast(campaign => campaign.Terms.Id == id).Terms, cancellationToken);

    /// <inheritdoc/>
    public Task<Campaign?> FindAsync(CampaignId id, int version, CancellationToken cancellationToken) => storage.RunAsync<Campaign?>(
        () => storage.Campaigns.Find(campaign => campaign.Terms.Id == id && campaign.Terms.Version == version).Terms, cancellationToken);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindDocumentAsync(CampaignId id, int version, CancellationToken cancellationToken) => storage.RunAsync<ReadOnlyMemory<byte>?>(
        () => storage.Campaigns.Find(campaign => campaign.Terms.Id == id && campaign.Terms.Version == version) is { Terms: not null } found ? found.Document.AsMemory() : (ReadOnlyMemory<byte>?)null, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<PublishedCampaign>>(
            () => [.. storage.Campaigns
                .GroupBy(campaign => campaign.Terms.Id)
                .Select(versions => versions.Last())
                .OrderBy(campaign => campaign.Terms.Id.Value, StringComparer.Ordinal)
                .Select(campaign => new PublishedCampaign(campaign.Terms, campaign.WarningsAcceptedBy))],
            cancellationToken);
}

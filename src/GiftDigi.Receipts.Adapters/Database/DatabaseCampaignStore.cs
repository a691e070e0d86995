using GiftDigi.Receipts.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Campaigns as the documents they were published with.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="parse">Reads a document that was valid when it was published.</param>
/// <param name="clock">Dates the publishing.</param>
internal sealed class DatabaseCampaignStore(
    ReceiptsDatabase database, Func<ReadOnlyMemory<byte>, Campaign> parse, TimeProvider clock) : ICampaignStore
{
    /// <inheritdoc/>
    public Task<PublishOutcome> PublishAsync(
        Campaign campaign, ReadOnlyMemory<byte> document, string? warningsAcceptedBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var versions = context.Campaigns.Where(row => row.Id == campaign.Id.Value);
                var same = await versions.SingleOrDefaultAsync(row => row.Version == campaign.Version, cancellationToken);
                if (same is not null)
                {
                    return document.Span.SequenceEqual(same.Document) ? PublishOutcome.AlreadyPublished : PublishOutcome.VersionTaken;
                }

                if (await versions.AnyAsync(row => row.Version > campaign.Version, cancellationToken))
                {
                    return PublishOutcome.VersionTaken;
                }

                context.Campaigns.Add(new()
                {
                    Id = campaign.Id.Value,
                    Version = campaign.Version,
                    Document = document.ToArray(),
                    WarningsAcceptedBy = warningsAcceptedBy,
                    PublishedAt = clock.GetUtcNow(),
                });
                await context.SaveChangesAsync(cancellationToken);
                return PublishOutcome.Published;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var newest = await context.Campaigns
                    .Where(row => row.Id == id.Value)
                    .OrderByDescending(row => row.Version)
                    .FirstOrDefaultAsync(cancellationToken);
                return newest is null ? null : parse(newest.Document);
            },
            cancellationToken);

    /// <inheritdoc/>
    public async Task<Campaign?> FindAsync(CampaignId id, int version, CancellationToken cancellationToken) =>
        await FindDocumentAsync(id, version, cancellationToken) is { } document ? parse(document) : null;

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindDocumentAsync(CampaignId id, int version, CancellationToken cancellationToken) =>
        database.ReadAsync<ReadOnlyMemory<byte>?>(
            async context =>
            {
                var found = await context.Campaigns.SingleOrDefaultAsync(row => row.Id == id.Value && row.Version == version, cancellationToken);
                return found is null ? default(ReadOnlyMemory<byte>?) : found.Document.AsMemory();
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PublishedCampaign>>(
            async context =>
            {
                var newest = await context.Campaigns
                    .Where(row => !context.Campaigns.Any(other => other.Id == row.Id && other.Version > row.Version))
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancellationToken);
                return [.. newest.Select(row => new PublishedCampaign(parse(row.Document), row.WarningsAcceptedBy))];
            },
            cancellationToken);
}

using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Lists of numbers as rows.</summary>
internal sealed class DatabaseProofList(ReceiptsDatabase database) : IProofList
{
    /// <inheritdoc/>
    public Task<int> AddAsync(CampaignId campaign, string proof, IReadOnlyCollection<ProofKey> keys, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var wanted = keys.Select(key => key.Value).ToList();
                var known = await List(context, campaign, proof).Where(row => wanted.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken);
                var added = wanted.Except(known, StringComparer.Ordinal).ToList();
                context.ListedProofs.AddRange(added.Select(key => new ListedProofRow { CampaignId = campaign.Value, Proof = proof, Key = key }));
                await context.SaveChangesAsync(cancellationToken);
                return added.Count;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(CampaignId campaign, string proof, CancellationToken cancellationToken) =>
        database.ReadAsync(context => List(context, campaign, proof).CountAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ProofKey?> FindAnyAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.ReadAsync<ProofKey?>(
            async context =>
            {
                var found = await context.ListedProofs.Where(row => row.CampaignId == campaign.Value).Select(row => row.Key).FirstOrDefaultAsync(cancellationToken)
                    ?? await context.ProofClaims.Where(row => row.CampaignId == campaign.Value).Select(row => row.Key).FirstOrDefaultAsync(cancellationToken);
                return found is null ? null : new ProofKey(found);
            },
            cancellationToken);

    private static IQueryable<ListedProofRow> List(ReceiptsDbContext context, CampaignId campaign, string proof) =>
        context.ListedProofs.Where(row => row.CampaignId == campaign.Value && row.Proof == proof);
}

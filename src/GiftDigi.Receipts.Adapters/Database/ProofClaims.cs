using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Which entries use which numbers.</summary>
internal static class ProofClaims
{
    /// <summary>More uses than this are not counted: no terms allow as many and set a limit.</summary>
    private const int MostCounted = 200;

    /// <summary>Lets an entry that is received use its numbers.</summary>
    public static void Claim(this ReceiptsDbContext context, Entry entry) =>
        context.ProofClaims.AddRange(entry.Proofs.Select(proof => new ProofClaimRow
        {
            CampaignId = entry.Campaign.Value,
            Proof = proof.Proof,
            Key = proof.Key.Value,
            EntryId = entry.Id.Value,
        }));

    /// <summary>Frees the numbers of an entry that is rejected.</summary>
    public static Task FreeAsync(this ReceiptsDbContext context, Entry entry, CancellationToken cancellationToken) =>
        entry.Proofs.Count == 0
            ? Task.CompletedTask
            : context.ProofClaims.Where(row => row.EntryId == entry.Id.Value).ExecuteDeleteAsync(cancellationToken);

    /// <summary>What is known of the numbers of an entry. An entry that waits and was received before has the better claim.</summary>
    public static async Task<IReadOnlyList<ProofHistory>> ReadProofsAsync(this ReceiptsDbContext context, Entry entry, CancellationToken cancellationToken)
    {
        var known = new List<ProofHistory>();
        foreach (var proof in entry.Proofs)
        {
            var (campaign, name, key, id, chain) = (entry.Campaign.Value, proof.Proof, proof.Key.Value, entry.Id.Value, entry.Chain.Value);
            var list = context.ListedProofs.Where(row => row.CampaignId == campaign && row.Proof == name);
            bool? isListed = await list.AnyAsync(row => row.Key == key, cancellationToken) ? true
                : await list.AnyAsync(cancellationToken) ? false
                : null;
            var others = await context.ProofClaims
                .Where(row => row.CampaignId == campaign && row.Proof == name && row.Key == key)
                .Join(context.Entries, claim => claim.EntryId, row => row.Id, (_, row) => row)
                .Where(row => row.ChainId != chain && (row.State == EntryState.Concluded || row.Id.CompareTo(id) < 0))
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.ChainId })
                .Take(MostCounted)
                .ToListAsync(cancellationToken);
            known.Add(new(name, isListed, others.Select(row => row.ChainId).Distinct().Count(), others is [var first, ..] ? StoredEntryId.Read(first.Id) : null));
        }

        return known;
    }
}

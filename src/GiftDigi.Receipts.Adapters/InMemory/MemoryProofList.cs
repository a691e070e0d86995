using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Lists of numbers that end with the process.</summary>
internal sealed class MemoryProofList(MemoryStorage storage) : IProofList
{
    /// <inheritdoc/>
    public Task<int> AddAsync(CampaignId campaign, string proof, IReadOnlyCollection<ProofKey> keys, CancellationToken cancellationToken) =>
        storage.RunAsync(() => keys.Count(key => storage.ListedProofs.Add((campaign, proof, key))), cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(CampaignId campaign, string proof, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.ListedProofs.Count(listed => listed.Campaign == campaign && listed.Proof == proof), cancellationToken);

    /// <inheritdoc/>
    public Task<ProofKey?> FindAnyAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () => storage.ListedProofs.Where(listed => listed.Campaign == campaign).Select(listed => (ProofKey?)listed.Key)
                .Concat(storage.Entries.Values.Where(record => record.Entry.Campaign == campaign).SelectMany(record => record.Entry.Proofs).Select(proof => (ProofKey?)proof.Key))
                .FirstOrDefault(),
            cancellationToken);
}

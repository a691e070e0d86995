using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Proofs;

/// <summary>Keeps the numbers that are right, by their keys, where the terms want a list of them.</summary>
public interface IProofList
{
    /// <summary>Adds numbers to the list of a proof; those on it stay.</summary>
    /// <returns>How many are new.</returns>
    Task<int> AddAsync(CampaignId campaign, string proof, IReadOnlyCollection<ProofKey> keys, CancellationToken cancellationToken);

    /// <summary>How many numbers are on the list of a proof.</summary>
    Task<int> CountAsync(CampaignId campaign, string proof, CancellationToken cancellationToken);

    /// <summary>A key of the campaign, listed or entered, whichever; null when there is none.</summary>
    Task<ProofKey?> FindAnyAsync(CampaignId campaign, CancellationToken cancellationToken);
}

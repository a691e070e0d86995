namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An entry that uses a number, from when it is received until it is rejected.</summary>
internal sealed class ProofClaimRow
{
    public required string CampaignId { get; init; }

    public required string Proof { get; init; }

    public required string Key { get; init; }

    public required string EntryId { get; init; }
}

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A number that is on the list of a proof, by its key.</summary>
internal sealed class ListedProofRow
{
    public required string CampaignId { get; init; }

    public required string Proof { get; init; }

    public required string Key { get; init; }
}

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>What an approved or referred entry has used up within its campaign: a photo or a purchase. The first holder keeps it.</summary>
internal sealed class FingerprintRow
{
    public required string CampaignId { get; init; }

    public required FingerprintKind Kind { get; init; }

    public required string Value { get; init; }

    public required string EntryId { get; init; }
}

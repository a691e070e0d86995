using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>By what an approved or referred entry is found when its paper comes again; entries may share it.</summary>
internal sealed class FingerprintRow
{
    public required PaperKeyKind Kind { get; init; }

    public required string Value { get; init; }

    public required string CampaignId { get; init; }

    public required string EntryId { get; init; }
}

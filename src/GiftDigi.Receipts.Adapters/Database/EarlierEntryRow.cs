using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An earlier entry as <see cref="EarlierEntries"/> asks for it.</summary>
internal sealed class EarlierEntryRow
{
    public required string Id { get; init; }

    public required string CampaignId { get; init; }

    public required string EntrantId { get; init; }

    public string? ImageFingerprint { get; init; }

    public string? Fingerprint { get; init; }

    /// <summary>What it is to another entry.</summary>
    public EarlierEntry To(Entry entry) => new(
        StoredEntryId.Read(Id),
        CampaignId == entry.Campaign.Value,
        EntrantId == entry.Entrant.Value,
        ImageFingerprint is not null && ImageFingerprint == entry.Image?.Value,
        PaperFingerprint.TryParse(Fingerprint, out var known) ? known : null);
}

using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An entry. The columns beside the conclusion repeat what is asked for; the conclusion is the truth.</summary>
internal sealed class EntryRow
{
    public required string Id { get; init; }

    public required string CampaignId { get; init; }

    public required string EntrantId { get; init; }

    public required string ImageFingerprint { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required EntryState State { get; init; }

    public DateTimeOffset? ConcludedAt { get; init; }

    public int? CampaignVersion { get; init; }

    public VerdictKind? Verdict { get; init; }

    /// <summary>The weightiest reason; null while it waits and when it is approved.</summary>
    public Reason? PrimaryReason { get; init; }

    public string? ReaderVersion { get; init; }

    public string? RulesVersion { get; init; }

    /// <summary>JSON.</summary>
    public string? Conclusion { get; init; }

    public static EntryRow Of(Entry entry) => new()
    {
        Id = entry.Id.Value,
        CampaignId = entry.Campaign.Value,
        EntrantId = entry.Entrant.Value,
        ImageFingerprint = entry.Image.Value,
        ReceivedAt = entry.ReceivedAt,
        State = EntryState.Received,
    };

    public Entry ToEntry() => new(StoredEntryId.Read(Id), new(CampaignId), new(EntrantId), new(ImageFingerprint), ReceivedAt);

    public EntryRecord ToRecord(bool issuanceQueued) => new(
        ToEntry(),
        Conclusion is null ? null : JsonSerializer.Deserialize(Conclusion, ReceiptsJson.Readable.Conclusion),
        ConcludedAt,
        issuanceQueued);
}

using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An entry. The columns beside the conclusion repeat what is asked for; the conclusion is the truth.</summary>
internal sealed class EntryRow
{
    public required string Id { get; init; }

    public required string CampaignId { get; init; }

    public required string EntrantId { get; init; }

    /// <summary>Null when it brings no photo.</summary>
    public string? ImageFingerprint { get; init; }

    /// <summary>The numbers it gives, JSON; null when none.</summary>
    public string? Proofs { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The first entry of the chain.</summary>
    public required string ChainId { get; init; }

    /// <summary>The entry whose verdict it answers; null when it is the first of its chain.</summary>
    public string? FollowsId { get; init; }

    /// <summary>JSON; null when it is the first of its chain.</summary>
    public string? FollowUp { get; init; }

    public string? Household { get; init; }

    public string? Device { get; init; }

    public string? Address { get; init; }

    public required EntryState State { get; init; }

    public DateTimeOffset? ConcludedAt { get; init; }

    public int? CampaignVersion { get; init; }

    public VerdictKind? Verdict { get; init; }

    /// <summary>The answer that holds: the verdict, unless a person decided otherwise.</summary>
    public VerdictKind? Outcome { get; init; }

    /// <summary>How far it takes its entrant towards a mileage prize; null unless it is approved.</summary>
    public int? Steps { get; init; }

    /// <summary>The ids of the products it adds to those of its entrant, with a space between; null unless it is approved and there are some.</summary>
    public string? Collected { get; init; }

    public string? Reviewer { get; init; }

    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>JSON; null when no person decided.</summary>
    public string? Review { get; init; }

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
        ImageFingerprint = entry.Image?.Value,
        Proofs = Json(entry.Proofs),
        ReceivedAt = entry.ReceivedAt,
        ChainId = entry.Chain.Value,
        FollowsId = entry.FollowUp?.Follows.Value,
        FollowUp = entry.FollowUp is { } followUp ? JsonSerializer.Serialize(followUp, ReceiptsJson.Readable.FollowUp) : null,
        Household = entry.Origin.Household?.Value,
        Device = entry.Origin.Device?.Value,
        Address = entry.Origin.Address?.Value,
        State = EntryState.Received,
    };

    public Entry ToEntry() => new(StoredEntryId.Read(Id), new(CampaignId), new(EntrantId), ImageFingerprint is null ? null : new(ImageFingerprint), ReceivedAt)
    {
        Proofs = Proofs is null ? [] : JsonSerializer.Deserialize(Proofs, ReceiptsJson.Readable.IReadOnlyListEnteredProof)!,
        FollowUp = FollowUp is null ? null : JsonSerializer.Deserialize(FollowUp, ReceiptsJson.Readable.FollowUp),
        Origin = new(Pseudonym(Household), Pseudonym(Device), Pseudonym(Address)),
    };

    public EntryRecord ToRecord(bool issuanceQueued, string? answeredBy) => new(
        ToEntry(),
        Conclusion is null ? null : JsonSerializer.Deserialize(Conclusion, ReceiptsJson.Readable.Conclusion),
        ConcludedAt,
        issuanceQueued)
    {
        Review = Review is null ? null : JsonSerializer.Deserialize(Review, ReceiptsJson.Readable.ReviewDecision),
        ReviewedAt = ReviewedAt,
        Steps = Steps ?? 0,
        AnsweredBy = answeredBy is null ? null : StoredEntryId.Read(answeredBy),
    };

    /// <summary>The numbers as they are kept; null when there are none.</summary>
    public static string? Json(IReadOnlyList<EnteredProof> proofs) =>
        proofs.Count == 0 ? null : JsonSerializer.Serialize(proofs, ReceiptsJson.Readable.IReadOnlyListEnteredProof);

    private static Pseudonym? Pseudonym(string? value) => value is null ? null : new(value);
}

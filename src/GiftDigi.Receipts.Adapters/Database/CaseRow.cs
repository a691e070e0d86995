using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>How far people have come with a referred entry; none until somebody looks at it.</summary>
internal sealed class CaseRow
{
    public required string EntryId { get; init; }

    public string? Holder { get; set; }

    public DateTimeOffset? HeldUntil { get; set; }

    public string? FirstApprover { get; set; }

    /// <summary>JSON; null when nothing is decided.</summary>
    public string? Decision { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public ReviewOutcome? Refusal { get; set; }

    /// <summary>JSON; null when nothing was put right.</summary>
    public string? Corrections { get; set; }

    public ReviewCase ToCase() => new(StoredEntryId.Read(EntryId))
    {
        Holder = Reviewer(Holder),
        HeldUntil = HeldUntil,
        FirstApprover = Reviewer(FirstApprover),
        Decision = Decision is null ? null : JsonSerializer.Deserialize(Decision, ReceiptsJson.Readable.ReviewDecision),
        DueAt = DueAt,
        Refusal = Refusal,
        Corrections = Corrections is null ? [] : JsonSerializer.Deserialize(Corrections, ReceiptsJson.Readable.IReadOnlyListCorrection)!,
    };

    private static ReviewerId? Reviewer(string? name) => name is null ? null : new(name);
}

using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Entries;

/// <summary>An entry and how far it has come.</summary>
/// <param name="Entry">As received.</param>
/// <param name="Conclusion">What was concluded; null while it waits.</param>
/// <param name="ConcludedAt">When; null while it waits.</param>
/// <param name="IssuanceQueued">Whether its issuance was put on the queue.</param>
public sealed record EntryRecord(Entry Entry, Conclusion? Conclusion, DateTimeOffset? ConcludedAt, bool IssuanceQueued)
{
    /// <summary>What a person decided; null when none did.</summary>
    public ReviewDecision? Review { get; init; }

    /// <summary>When; null when none did.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>How far it took its entrant towards a mileage prize; 0 unless it is approved.</summary>
    public int Steps { get; init; }

    /// <summary>The entry that answers its verdict; null when there is none.</summary>
    public EntryId? AnsweredBy { get; init; }

    /// <summary>The answer that holds: a person's where there is one; null while it waits.</summary>
    public VerdictKind? Outcome => Review?.Outcome ?? Conclusion?.Verdict.Kind;

    /// <summary>How it stands.</summary>
    public EntryStanding Standing => new(Entry.Id, Outcome, Review is not null, AnsweredBy is not null);

    /// <summary>The reasons of the answer that holds.</summary>
    public IReadOnlyList<Reason> Reasons => Review is null or { Answer: ReviewAnswer.PhotoWanted } ? Conclusion?.Verdict.Reasons ?? [] : Review.Reasons;

    /// <summary>What the entrant can do about it.</summary>
    public NextStep NextStep => (Review is null ? Conclusion?.Verdict.NextStep : Review.Wanted) ?? NextStep.Nothing;
}

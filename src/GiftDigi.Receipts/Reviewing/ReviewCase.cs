using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>How far people have come with a referred entry.</summary>
/// <param name="Entry">Which.</param>
public sealed record ReviewCase(EntryId Entry)
{
    /// <summary>Who looks at it; null when nobody does.</summary>
    public ReviewerId? Holder { get; init; }

    /// <summary>Until when it is theirs alone.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Who approved it, where a second person must do so too; null when nobody has.</summary>
    public ReviewerId? FirstApprover { get; init; }

    /// <summary>What was decided, and can still be taken back; null when nothing was.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>When that is done for good.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why the last decision could not be done; null when there was none, or it was.</summary>
    public ReviewOutcome? Refusal { get; init; }

    /// <summary>What was put right of what was read, so far.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Whether somebody else holds it now.</summary>
    public bool IsHeldFrom(ReviewerId reviewer, DateTimeOffset now) => Holder is { } holder && holder != reviewer && HeldUntil > now;
}

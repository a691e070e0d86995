using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Intake;

/// <summary>What became of an answer to a verdict.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome()
    {
    }

    /// <summary>It is an entry that waits to be read, in the chain of the one it answers.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="IsNew">False when the same answer was received before, and nothing changed.</param>
    public sealed record Received(Entry Entry, bool IsNew) : AnswerOutcome;

    /// <summary>It is not taken.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(FollowUpRefusal Refusal) : AnswerOutcome;
}

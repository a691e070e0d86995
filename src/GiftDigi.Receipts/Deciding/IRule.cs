namespace GiftDigi.Receipts.Deciding;

/// <summary>One condition on an entry. Rules are pure, know nothing of each other, and all of them run.</summary>
public interface IRule
{
    /// <summary>What the facts say of the condition.</summary>
    Finding Check(EntryFacts facts);
}

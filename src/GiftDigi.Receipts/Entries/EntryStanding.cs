using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>How an entry stands.</summary>
/// <param name="Id">Which.</param>
/// <param name="Outcome">The answer that holds; null while it waits.</param>
/// <param name="IsReviewed">Whether a person decided it, or asked for another photo.</param>
/// <param name="IsAnswered">Whether another entry answers its verdict.</param>
public sealed record EntryStanding(EntryId Id, VerdictKind? Outcome, bool IsReviewed, bool IsAnswered);

using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>What a person decided about a referred entry. It stands beside the verdict, never over it.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Answer">What.</param>
/// <param name="Reasons">Why it is rejected, the weightiest first; none when it is approved.</param>
/// <param name="Items">Items whose product the reviewer named.</param>
public sealed record ReviewDecision(ReviewerId Reviewer, ReviewAnswer Answer, IReadOnlyList<Reason> Reasons, IReadOnlyList<NamedItem> Items);

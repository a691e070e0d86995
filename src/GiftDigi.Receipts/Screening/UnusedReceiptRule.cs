using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Screening;

/// <summary>
/// Neither the photo nor the purchase was entered before. The same file or the same purchase of the same shop is a repeat; the
/// same minute and total alone may be a neighbour's honest receipt, which a person tells apart.
/// </summary>
internal sealed class UnusedReceiptRule : IRule
{
    public Finding Check(EntryFacts facts) => facts.History switch
    {
        { SameImage: { } entry } => Found(FindingState.Broken, $"the same file as entry {entry}"),
        { SamePurchase: { } entry } => Found(FindingState.Broken, $"the same purchase as entry {entry}"),
        { SimilarPurchase: { } entry } => Found(FindingState.Unclear, $"the same day, minute and total as entry {entry}"),
        _ => Found(FindingState.Met, "nothing alike"),
    };

    private static Finding Found(FindingState state, string seen) =>
        new("unused-receipt", state, Reason.AlreadyUsed, "a receipt that was not entered before", seen, []);
}

using GiftDigi.Receipts.Deciding.Conditions;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The receipt shows what the terms ask of the purchase: how much, of which products, and when.</summary>
internal sealed class PurchaseConditionRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var answer = new ConditionTree(new PurchaseLeaves(facts).Check).Check(facts.Campaign.Condition);
        return new(
            "purchase-condition",
            answer.State,
            answer.State == FindingState.Unclear ? Reason.Illegible : answer.Reason,
            answer.Required,
            answer.Seen,
            answer.Boxes);
    }
}

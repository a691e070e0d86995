namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The receipt shows as many pieces, and as many yen, of the participating products as the terms ask for.</summary>
internal sealed class MinimumPurchaseRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var condition = facts.Campaign.Condition;
        var (quantity, amount) = (facts.Purchase.Quantity, facts.Purchase.Amount);
        var state = Worse(
            Compare(quantity, condition.MinimumQuantity, facts),
            Compare(amount, condition.MinimumAmount?.Yen, facts));
        return new(
            "minimum-purchase",
            state,
            state == FindingState.Unclear ? Reason.Illegible : Reason.BelowMinimum,
            string.Join(" and ", Required(facts)),
            $"{Range(quantity)} pieces of participating products for {Range(amount)} yen",
            Evidence.Boxes(facts.Purchase.Matches.SelectMany(match => new[] { match.Item.Quantity?.Box, match.Item.Amount?.Box })));
    }

    // Only a receipt whose items add up is known to show no wrong digit, and to hide no further piece.
    private static FindingState Compare((int Least, int Most) shown, int? minimum, EntryFacts facts) =>
        minimum is null ? FindingState.Met
        : !facts.ItemsAddUp ? FindingState.Unclear
        : shown.Least >= minimum ? FindingState.Met
        : shown.Most < minimum && facts.AreItemsKnown ? FindingState.Broken
        : FindingState.Unclear;

    private static FindingState Worse(FindingState a, FindingState b) =>
        a == FindingState.Broken || b == FindingState.Broken ? FindingState.Broken
        : a == FindingState.Unclear || b == FindingState.Unclear ? FindingState.Unclear
        : FindingState.Met;

    private static IEnumerable<string> Required(EntryFacts facts)
    {
        if (facts.Campaign.Condition.MinimumQuantity is { } quantity)
        {
            yield return $"at least {quantity} pieces";
        }

        if (facts.Campaign.Condition.MinimumAmount is { } amount)
        {
            yield return $"at least {amount}";
        }
    }

    private static string Range((int Least, int Most) range) => range.Least == range.Most ? $"{range.Least}" : $"{range.Least} to {range.Most}";
}

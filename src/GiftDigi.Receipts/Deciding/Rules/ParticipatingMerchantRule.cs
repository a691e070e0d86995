namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The receipt is one of a participating shop's.</summary>
internal sealed class ParticipatingMerchantRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (merchants, shop) = (facts.Campaign.ParticipatingMerchants, new PrintedShop(facts));
        var states = merchants.Select(shop.Is).ToList();
        var state = states.Count == 0 || states.Contains(FindingState.Met) ? FindingState.Met
            : merchants.All(shop.IsAnother) ? FindingState.Broken
            : FindingState.Unclear;
        return new(
            "participating-merchant",
            state,
            state == FindingState.Unclear ? Reason.Illegible : Reason.NotParticipatingMerchant,
            merchants.Count == 0 ? "any shop" : $"a shop of {string.Join(" / ", merchants.Select(ExcludedMerchantRule.Describe))}",
            shop.Seen,
            shop.Boxes);
    }
}

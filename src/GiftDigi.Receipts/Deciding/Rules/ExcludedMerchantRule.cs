using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The receipt is none of a shop's that the terms exclude. It counts for nothing that the shop takes part otherwise.</summary>
internal sealed class ExcludedMerchantRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (merchants, shop) = (facts.Campaign.ExcludedMerchants, new PrintedShop(facts));
        var state = merchants.Any(merchant => shop.Is(merchant) == FindingState.Met) ? FindingState.Broken
            : merchants.All(shop.IsAnother) ? FindingState.Met
            : FindingState.Unclear;
        return new(
            "excluded-merchant",
            state,
            state == FindingState.Unclear ? Reason.Illegible : Reason.NotParticipatingMerchant,
            merchants.Count == 0 ? "no shop is excluded" : $"no shop of {string.Join(" / ", merchants.Select(Describe))}",
            shop.Seen,
            shop.Boxes);
    }

    /// <summary>A shop as a finding names it.</summary>
    public static string Describe(CampaignMerchant merchant) =>
        merchant.Branches.Count == 0 ? merchant.Name : $"{merchant.Name} ({string.Join(", ", merchant.Branches)})";
}

using System.Globalization;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>
/// The limits of 景品表示法 for prizes, by the notices of the Consumer Affairs Agency (総付景品, 一般懸賞, 共同懸賞). It warns; it is
/// no legal advice.
/// </summary>
public static class PrizeLaw
{
    private const string ToAll = "総付景品";
    private const string ByChance = "一般懸賞";
    private const string Joint = "共同懸賞";

    /// <summary>What about the campaign is beyond the limits, or could not be checked.</summary>
    public static IReadOnlyList<LawWarning> Check(Campaign campaign) => campaign.Prize.Kind switch
    {
        PrizeKind.Everyone or PrizeKind.FirstCome or PrizeKind.Mileage => [.. CheckPrize(campaign, ToAll)],
        PrizeKind.InstantWin or PrizeKind.Lottery when campaign.Law.IsJoint => [.. CheckPrize(campaign, Joint), .. CheckTotal(campaign, Joint, 3)],
        PrizeKind.InstantWin or PrizeKind.Lottery => [.. CheckPrize(campaign, ByChance), .. CheckTotal(campaign, ByChance, 2)],
    };

    private static IEnumerable<LawWarning> CheckPrize(Campaign campaign, string rule)
    {
        if (campaign.Prize.Value is not { } value)
        {
            yield return new(rule, "the prize has no \"value\" in yen, so the limit for one prize was not checked.");
            yield break;
        }

        if (rule == Joint)
        {
            const long Most = 300_000;
            if (value.Yen > Most)
            {
                yield return new(rule, $"a prize of {value} is above the limit of {Yen(Most)}.");
            }

            yield break;
        }

        if (LeastPurchase(campaign) is not { } purchase)
        {
            yield return new(rule, "what a qualifying purchase costs at least is not known: give \"leastPurchase\" in \"law\".");
            yield break;
        }

        var (limit, how) = rule == ToAll ? LimitToAll(purchase) : LimitByChance(purchase);
        if (value.Yen > limit)
        {
            yield return new(rule, $"a prize of {value} is above the limit of {Yen(limit)} for a purchase of {Yen(purchase)} ({how}).");
        }
    }

    private static IEnumerable<LawWarning> CheckTotal(Campaign campaign, string rule, int percent)
    {
        if (campaign is not { Prize.Value: { } value, Law: { PlannedSales: { } sales, PlannedPrizes: { } prizes } })
        {
            yield return new(
                rule,
                $"the limit for all prizes together ({percent} % of the planned sales) was not checked: it needs the \"value\" of the prize, and \"plannedSales\" and \"plannedPrizes\" in \"law\".");
            yield break;
        }

        var (all, limit) = ((long)value.Yen * prizes, sales * percent / 100);
        if (all > limit)
        {
            yield return new(
                rule,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{prizes:N0} prizes of {value} are {Yen(all)} together, above the limit of {Yen(limit)} ({percent} % of planned sales of {Yen(sales)})."));
        }
    }

    private static (long Limit, string How) LimitToAll(long purchase) =>
        purchase < 1_000 ? (200, "¥200 below ¥1,000") : (purchase / 5, "20 % of it from ¥1,000 on");

    private static (long Limit, string How) LimitByChance(long purchase) =>
        purchase < 5_000 ? (purchase * 20, "20 times as much below ¥5,000") : (100_000, "¥100,000 from ¥5,000 on");

    private static long? LeastPurchase(Campaign campaign) =>
        campaign.Law.LeastPurchase is { } given ? given.Yen : LeastCost(campaign.Condition) is var cost and > 0 ? cost : null;

    /// <summary>The yen that must be spent to meet a condition; 0 when it names none.</summary>
    private static long LeastCost(PurchaseCondition condition) => condition switch
    {
        PurchaseCondition.MinimumAmount(var amount, _) => amount.Yen,
        PurchaseCondition.MinimumTotal(var amount) => amount.Yen,
        PurchaseCondition.All(var parts) => LeastCost(parts.Count, parts),
        PurchaseCondition.Any(var parts) => LeastCost(1, parts),
        PurchaseCondition.AtLeast(var count, var parts) => LeastCost(count, parts),
        _ => 0,
    };

    /// <summary>The cheapest way meets the cheapest parts, and one receipt may meet them all: the dearest of these counts.</summary>
    private static long LeastCost(int needed, IReadOnlyList<PurchaseCondition> parts) =>
        parts.Select(LeastCost).Order().Take(needed).LastOrDefault();

    private static string Yen(long amount) => string.Create(CultureInfo.InvariantCulture, $"¥{amount:N0}");
}

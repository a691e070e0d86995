using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

public sealed class PrizeLawTests
{
    private static readonly LawFigures Plan = LawFigures.None with { PlannedSales = 1_000_000_000, PlannedPrizes = 100 };

    [Theory]
    [InlineData(PrizeKind.Everyone, 1, 200, null)]
    [InlineData(PrizeKind.Everyone, 999, 201, "総付景品: a prize of ¥201 is above the limit of ¥200 for a purchase of ¥999 (¥200 below ¥1,000).")]
    [InlineData(PrizeKind.Everyone, 1_000, 200, null)]
    [InlineData(PrizeKind.FirstCome, 1_004, 201, "総付景品: a prize of ¥201 is above the limit of ¥200 for a purchase of ¥1,004 (20 % of it from ¥1,000 on).")]
    [InlineData(PrizeKind.FirstCome, 1_005, 201, null)]
    [InlineData(PrizeKind.Mileage, 3_000, 601, "総付景品: a prize of ¥601 is above the limit of ¥600 for a purchase of ¥3,000 (20 % of it from ¥1,000 on).")]
    [InlineData(PrizeKind.Lottery, 100, 2_000, null)]
    [InlineData(PrizeKind.Lottery, 100, 2_001, "一般懸賞: a prize of ¥2,001 is above the limit of ¥2,000 for a purchase of ¥100 (20 times as much below ¥5,000).")]
    [InlineData(PrizeKind.InstantWin, 4_999, 99_980, null)]
    [InlineData(PrizeKind.InstantWin, 5_000, 100_000, null)]
    [InlineData(PrizeKind.InstantWin, 50_000, 100_001, "一般懸賞: a prize of ¥100,001 is above the limit of ¥100,000 for a purchase of ¥50,000 (¥100,000 from ¥5,000 on).")]
    public void One_prize_has_a_limit_by_what_must_be_bought(PrizeKind kind, int purchase, int value, string? expected)
    {
        var campaign = Campaign(kind, value) with { Law = Plan with { LeastPurchase = new Money(purchase) } };

        var warnings = PrizeLaw.Check(campaign);

        Written(warnings).ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData(20_000, false, null)]
    [InlineData(20_001, false, "一般懸賞: 20,001 prizes of ¥1,000 are ¥20,001,000 together, above the limit of ¥20,000,000 (2 % of planned sales of ¥1,000,000,000).")]
    [InlineData(30_000, true, null)]
    [InlineData(30_001, true, "共同懸賞: 30,001 prizes of ¥1,000 are ¥30,001,000 together, above the limit of ¥30,000,000 (3 % of planned sales of ¥1,000,000,000).")]
    public void All_prizes_that_chance_gives_have_a_limit_by_the_planned_sales(int prizes, bool isJoint, string? expected)
    {
        var campaign = Campaign(PrizeKind.Lottery, 1_000) with { Law = Plan with { LeastPurchase = new Money(500), PlannedPrizes = prizes, IsJoint = isJoint } };

        var warnings = PrizeLaw.Check(campaign);

        Written(warnings).ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData(300_000, 0)]
    [InlineData(300_001, 1)]
    public void A_prize_of_several_companies_has_a_limit_of_its_own(int value, int warnings)
    {
        var campaign = Campaign(PrizeKind.Lottery, value) with { Law = Plan with { PlannedPrizes = 1, IsJoint = true } };

        PrizeLaw.Check(campaign).Count.ShouldBe(warnings);
    }

    [Theory]
    [InlineData(PrizeKind.Everyone, "value")]
    [InlineData(PrizeKind.Lottery, "value value")]
    [InlineData(PrizeKind.Everyone, "leastPurchase")]
    [InlineData(PrizeKind.Lottery, "leastPurchase plannedSales")]
    public void What_cannot_be_checked_is_warned_of(PrizeKind kind, string missing)
    {
        var wanted = missing.Split(' ');
        var campaign = Campaign(kind, 200) with { Law = LawFigures.None };
        campaign = wanted[0] == "value" ? campaign with { Prize = campaign.Prize with { Value = null } } : campaign;

        var warnings = PrizeLaw.Check(campaign);

        warnings.Count.ShouldBe(wanted.Length);
        warnings.Zip(wanted).ShouldAllBe(pair => pair.First.Message.Contains($"\"{pair.Second}\"", StringComparison.Ordinal));
    }

    public static TheoryData<PurchaseCondition, int> Conditions => new()
    {
        { Amount(900), 900 },
        { new PurchaseCondition.MinimumTotal(new Money(3_000)), 3_000 },
        { new PurchaseCondition.All([Amount(1_500), new PurchaseCondition.MinimumQuantity(2, [])]), 1_500 },
        { new PurchaseCondition.Any([Amount(1_500), Amount(2_000)]), 1_500 },
        { new PurchaseCondition.AtLeast(2, [Amount(9_000), Amount(1_500), Amount(2_000)]), 2_000 },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void What_must_be_bought_follows_from_the_condition(PurchaseCondition condition, int purchase)
    {
        var campaign = Campaign(PrizeKind.Everyone, 99_999) with { Condition = condition };

        var warnings = PrizeLaw.Check(campaign);

        warnings.ShouldHaveSingleItem().Message.ShouldContain($"for a purchase of {new Money(purchase)} ");
    }

    [Fact]
    public void A_choice_that_costs_nothing_for_certain_says_nothing_of_the_purchase()
    {
        var campaign = Campaign(PrizeKind.Everyone, 200) with { Condition = new PurchaseCondition.Any([Amount(1_500), new PurchaseCondition.MinimumQuantity(2, [])]) };

        var warnings = PrizeLaw.Check(campaign);

        warnings.ShouldHaveSingleItem().Message.ShouldContain("leastPurchase");
    }

    private static PurchaseCondition.MinimumAmount Amount(int yen) => new(new Money(yen), []);

    private static Campaign Campaign(PrizeKind kind, int value) => new Facts().Campaign with { Prize = new(kind, "賞品") { Value = new Money(value) } };

    private static IEnumerable<string> Written(IEnumerable<LawWarning> warnings) => warnings.Select(warning => warning.ToString());
}

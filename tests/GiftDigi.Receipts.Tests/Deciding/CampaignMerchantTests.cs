using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

/// <summary>Which shops take part and which do not.</summary>
public sealed class CampaignMerchantTests
{
    private static readonly Facts Qualifying = new();
    private static readonly CampaignMerchant Shibuya = new("こもれびマート", [], ["0399999999"], []) { Branches = ["渋谷店", "新宿西口店"] };

    [Theory]
    [InlineData("渋谷店", 0.95, FindingState.Met)]
    [InlineData("ｼﾌﾞﾔ店", 0.95, FindingState.Unclear)]
    [InlineData("新宿西□店", 0.95, FindingState.Unclear)]
    [InlineData("横浜元町", 0.95, FindingState.Broken)]
    [InlineData("横浜元町", 0.6, FindingState.Unclear)]
    [InlineData("SHIBUYA", 0.95, FindingState.Unclear)]
    [InlineData(null, 0, FindingState.Unclear)]
    public void Of_a_chain_whose_branches_are_named_only_these_take_part(string? branch, double confidence, FindingState expected)
    {
        var facts = Participating(Shibuya, Qualifying.Receipt with { Branch = branch is null ? null : Values.Read(branch, confidence) });

        var finding = Find(facts, "participating-merchant");

        finding.State.ShouldBe(expected);
    }

    [Fact]
    public void A_branch_may_be_printed_behind_the_name_of_the_chain()
    {
        var facts = Participating(Shibuya, Qualifying.Receipt with { Merchant = Values.Read("こもれびマート 渋谷店") });

        var finding = Find(facts, "participating-merchant");

        finding.State.ShouldBe(FindingState.Met);
    }

    [Fact]
    public void A_phone_number_that_is_given_names_its_branch()
    {
        var facts = Participating(Shibuya, Qualifying.Receipt with { Phone = Values.Read("03-9999-9999"), Branch = Values.Read("横浜元町店") });

        var finding = Find(facts, "participating-merchant");

        finding.State.ShouldBe(FindingState.Met);
    }

    [Theory]
    [InlineData("ほしぞら薬局", 0.95, FindingState.Broken)]
    [InlineData("FamilyMart", 0.95, FindingState.Broken)]
    [InlineData("こもれびマート", 0.95, FindingState.Met)]
    [InlineData("こもれびマート", 0.6, FindingState.Unclear)]
    [InlineData("ほしぞろ楽局", 0.95, FindingState.Unclear)]
    [InlineData("セブンイレブン", 0.95, FindingState.Met)]
    [InlineData("HOSHIZORA", 0.95, FindingState.Unclear)]
    [InlineData(null, 0, FindingState.Unclear)]
    public void A_shop_that_is_excluded_does_not_count_and_one_that_may_be_it_is_looked_at(string? name, double confidence, FindingState expected)
    {
        var facts = Excluding(
            Qualifying.Receipt with { Merchant = name is null ? null : Values.Read(name, confidence) },
            new("ほしぞら薬局", ["ほしぞら"], [], []),
            new("ファミリーマート", [], [], []));

        var finding = Find(facts, "excluded-merchant");

        finding.State.ShouldBe(expected);
    }

    [Theory]
    [InlineData("渋谷店", FindingState.Broken)]
    [InlineData("横浜元町", FindingState.Met)]
    [InlineData(null, FindingState.Unclear)]
    public void One_branch_may_be_excluded(string? branch, FindingState expected)
    {
        var facts = Excluding(Qualifying.Receipt with { Branch = branch is null ? null : Values.Read(branch) }, Shibuya);

        var finding = Find(facts, "excluded-merchant");

        finding.State.ShouldBe(expected);
    }

    [Fact]
    public void A_shop_that_takes_part_and_is_excluded_does_not_count()
    {
        var facts = Excluding(Qualifying.Receipt, Qualifying.Campaign.ParticipatingMerchants[0]);

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons.ShouldBe([Reason.NotParticipatingMerchant]);
    }

    private static Facts Participating(CampaignMerchant merchant, Receipt receipt) => Qualifying with
    {
        Campaign = Qualifying.Campaign with { ParticipatingMerchants = [merchant] },
        Receipt = receipt,
    };

    private static Facts Excluding(Receipt receipt, params CampaignMerchant[] merchants) => Qualifying with
    {
        Campaign = Qualifying.Campaign with { ExcludedMerchants = merchants },
        Receipt = receipt,
    };

    private static Finding Find(Facts facts, string rule) => facts.Decide().Findings.Single(finding => finding.Rule == rule);
}

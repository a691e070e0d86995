using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reviewing;

public sealed class AliasProposalsTests
{
    private static readonly Facts Facts = new();

    private static readonly Campaign Campaign = Facts.Campaign with
    {
        ParticipatingProducts =
        [
            new("tea-500", "やまびこ緑茶500ml", ["ﾔﾏﾋﾞｺ500"], []) { ChainAliases = [new("こもれびマート", ["ｺﾓﾚﾋﾞﾁｬ"])] },
            new("tea-2l", "やまびこ緑茶2L", [], []),
        ],
    };

    [Fact]
    public void What_reviewers_named_is_proposed_with_its_chain_the_most_frequent_first()
    {
        var proposals = AliasProposals.Of(Campaign, [Reviewed("ヤマ緑茶L", "tea-2l"), Reviewed("ヤマ緑茶", "tea-500"), Reviewed("ﾔﾏ緑茶", "tea-500"), Reviewed("ヤマ緑茶", "tea-500")]);

        proposals.Select(proposal => (proposal.Product, proposal.Chain, proposal.Printed, proposal.Entries.Count)).ShouldBe(
            [("tea-500", "こもれびマート", "ヤマ緑茶", 3), ("tea-2l", "こもれびマート", "ヤマ緑茶L", 1)]);
    }

    [Theory]
    [InlineData("ヤマビコ500", "tea-500")]
    [InlineData("コモレビチャ", "tea-500")]
    [InlineData("ヤマ緑茶", "coffee")]
    [InlineData("・・・", "tea-500")]
    public void What_the_terms_know_and_what_they_have_no_product_for_is_not(string printed, string product) =>
        AliasProposals.Of(Campaign, [Reviewed(printed, product)]).ShouldBeEmpty();

    [Fact]
    public void A_name_of_two_products_is_proposed_for_neither() =>
        AliasProposals.Of(Campaign, [Reviewed("ヤマ緑茶", "tea-500"), Reviewed("ヤマ緑茶", "tea-2l")]).ShouldBeEmpty();

    [Fact]
    public void A_rejection_and_another_campaign_teach_nothing()
    {
        var reviewed = Reviewed("ヤマ緑茶", "tea-500");
        var rejected = reviewed with { Review = reviewed.Review! with { Answer = ReviewAnswer.Rejected, Reasons = [Reason.Altered] } };
        var other = reviewed with { Entry = reviewed.Entry with { Campaign = new("other") } };

        AliasProposals.Of(Campaign, [rejected, other]).ShouldBeEmpty();
    }

    private static EntryRecord Reviewed(string printed, string product)
    {
        var facts = Facts.ToEntryFacts();
        return new(facts.Entry, Conclusion.Of(facts, "reader-1"), facts.Entry.ReceivedAt, IssuanceQueued: true)
        {
            Review = new(new("r1"), ReviewAnswer.Approved, [], [new(printed, product)]),
        };
    }
}

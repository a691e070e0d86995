using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Tests.Samples;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

public sealed class CampaignAmendmentTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("こもれびマート")]
    public async Task An_accepted_name_makes_a_version_that_knows_it_and_changes_nothing_else(string? chain)
    {
        var document = await File.ReadAllBytesAsync(SampleFiles.Campaigns[0], TestContext.Current.CancellationToken);
        var before = Parse(document);
        var product = before.ParticipatingProducts[0];

        var after = Parse(CampaignAmendment.WithAlias(CampaignAmendment.WithAlias(document, product.Id, chain, "ｱﾀﾗｼｲﾅ", "r1"), product.Id, chain, "あたらしいな2", "r1"));

        after.Version.ShouldBe(before.Version + 2);
        var changed = after.ParticipatingProducts[0];
        (chain is null ? changed.Aliases : changed.ChainAliases.ShouldHaveSingleItem().Names).TakeLast(2).ShouldBe(["ｱﾀﾗｼｲﾅ", "あたらしいな2"]);
        after.ParticipatingProducts.Count.ShouldBe(before.ParticipatingProducts.Count);
        (after.Name, after.Prize, after.PurchasePeriod).ShouldBe((before.Name, before.Prize, before.PurchasePeriod));
    }

    [Fact]
    public async Task A_name_of_another_product_makes_no_valid_version()
    {
        var document = await File.ReadAllBytesAsync(SampleFiles.Campaigns[0], TestContext.Current.CancellationToken);
        var products = Parse(document).ParticipatingProducts;

        var outcome = CampaignFile.Parse(CampaignAmendment.WithAlias(document, products[0].Id, null, products[1].Name, "r1"));

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>();
    }

    private static Campaign Parse(byte[] document) => CampaignFile.Parse(document).ShouldBeOfType<CampaignFileOutcome.Valid>().Campaign;
}

using System.Text;
using GiftDigi.Receipts.Campaigns;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of campaigns promises.</summary>
public abstract class CampaignStoreContract : StorageContract
{
    private protected CampaignStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Theory]
    [InlineData("yuzu-soda-autumn 2 ゆず", PublishOutcome.AlreadyPublished, "ゆず")]
    [InlineData("yuzu-soda-autumn 2 すだち", PublishOutcome.VersionTaken, "ゆず")]
    [InlineData("yuzu-soda-autumn 1 かぼす", PublishOutcome.VersionTaken, "ゆず")]
    [InlineData("yuzu-soda-autumn 3 かぼす", PublishOutcome.Published, "かぼす")]
    [InlineData("yuzu-soda-autumn 9 かぼす", PublishOutcome.Published, "かぼす")]
    public async Task A_version_is_published_once_and_only_upwards(string document, PublishOutcome expected, string newest)
    {
        await PublishAsync("yuzu-soda-autumn 2 ゆず");

        var outcome = await PublishAsync(document);

        outcome.ShouldBe(expected);
        (await Storage.Campaigns.FindAsync(Sample.Campaign, Token))!.Name.ShouldBe(newest);
    }

    [Fact]
    public async Task A_campaign_nobody_published_is_not_found()
    {
        await PublishAsync("yuzu-soda-autumn 2 ゆず");

        var found = await Storage.Campaigns.FindAsync(Sample.OtherCampaign, Token);

        found.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, "ゆず")]
    [InlineData(2, "かぼす")]
    [InlineData(3, null)]
    public async Task Every_version_stays_to_be_found(int version, string? name)
    {
        await PublishAsync("yuzu-soda-autumn 1 ゆず");
        await PublishAsync("yuzu-soda-autumn 2 かぼす");

        var found = await Storage.Campaigns.FindAsync(Sample.Campaign, version, Token);

        found?.Name.ShouldBe(name);
        var document = await Storage.Campaigns.FindDocumentAsync(Sample.Campaign, version, Token);
        (document is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null).ShouldBe(name is null ? null : $"yuzu-soda-autumn {version} {name}");
        (found is null).ShouldBe(name is null);
    }

    [Fact]
    public async Task Listing_gives_the_newest_version_of_each_by_id()
    {
        await PublishAsync("yuzu-soda-autumn 1 ゆず");
        await PublishAsync("mugi-cookie-winter 7 むぎ");
        await PublishAsync("yuzu-soda-autumn 2 かぼす");

        var campaigns = await Storage.Campaigns.ListAsync(Token);

        campaigns.Select(campaign => campaign.Terms.Name).ShouldBe(["むぎ", "かぼす"]);
    }

    [Fact]
    public async Task Who_accepted_the_warnings_stays_with_the_version_that_was_published()
    {
        await PublishAsync("yuzu-soda-autumn 1 ゆず", acceptedBy: "柚木");
        await PublishAsync("yuzu-soda-autumn 1 ゆず", acceptedBy: "もう一人");
        await PublishAsync("mugi-cookie-winter 1 むぎ");

        var campaigns = await Storage.Campaigns.ListAsync(Token);

        campaigns.Select(campaign => campaign.WarningsAcceptedBy).ShouldBe([null, "柚木"]);
    }

    private Task<PublishOutcome> PublishAsync(string document, string? acceptedBy = null)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        return Storage.Campaigns.PublishAsync(Sample.ParseCampaign(bytes), bytes, acceptedBy, Token);
    }
}

using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises of stopped campaigns.</summary>
public abstract class CampaignSwitchContract : StorageContract
{
    private protected CampaignSwitchContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task A_campaign_is_stopped_until_it_is_resumed_and_no_other_is()
    {
        (await Storage.Switches.IsStoppedAsync(Sample.Campaign, Token)).ShouldBeFalse();

        (await Storage.Switches.SwitchAsync(Sample.Campaign, isStopped: true, new("m1"), Token)).ShouldBeTrue();
        (await Storage.Switches.IsStoppedAsync(Sample.Campaign, Token)).ShouldBeTrue();
        (await Storage.Switches.IsStoppedAsync(Sample.OtherCampaign, Token)).ShouldBeFalse();
        (await Storage.Switches.SwitchAsync(Sample.Campaign, isStopped: false, new("m2"), Token)).ShouldBeTrue();

        (await Storage.Switches.IsStoppedAsync(Sample.Campaign, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_did_what_when_is_kept_and_what_changes_nothing_is_not()
    {
        var (begun, id) = (Storage.Clock.GetUtcNow(), Sample.Campaign);
        (await Storage.Switches.SwitchAsync(id, isStopped: false, new("m0"), Token)).ShouldBeFalse();
        await Storage.Switches.SwitchAsync(id, isStopped: true, new("m1"), Token);
        Storage.Clock.Advance(TimeSpan.FromHours(1));
        (await Storage.Switches.SwitchAsync(id, isStopped: true, new("m2"), Token)).ShouldBeFalse();
        await Storage.Switches.SwitchAsync(id, isStopped: false, new("m3"), Token);
        await Storage.Switches.SwitchAsync(Sample.OtherCampaign, isStopped: true, new("m4"), Token);

        (await Storage.Switches.ListAsync(id, Token)).ShouldBe([new(id, IsStopped: false, new("m3"), begun.AddHours(1)), new(id, IsStopped: true, new("m1"), begun)]);
    }
}

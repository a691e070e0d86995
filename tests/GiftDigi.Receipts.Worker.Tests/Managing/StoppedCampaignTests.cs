using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Managing;

/// <summary>What a stopped campaign means to those who manage it, and to those who enter.</summary>
public sealed class StoppedCampaignTests : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_manager_stops_a_campaign_at_once_and_resumes_it_as_entrants_see()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var entrant = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var manager = await site.SignInAsync($"/staff/campaigns/{EntryDrive.Campaign}", "manager", name: "hanako");

        await manager.GetByRole(AriaRole.Button, new() { Name = "受付を停止する" }).ClickAsync();
        await Expect(manager.Locator("#state")).ToHaveTextAsync("停止中");
        await Expect(manager.Locator("#switches")).ToContainTextAsync("hanako – 停止");

        // The page was loaded before.
        await entrant.Locator("input[type=file]").SetInputFilesAsync(Samples.OneClean().Image);
        await entrant.GetByRole(AriaRole.Button, new() { Name = "この写真で応募する" }).ClickAsync();
        await Expect(entrant.Locator("[data-hint]")).ToContainTextAsync("一時停止しています");
        await entrant.ReloadAsync();
        await Expect(entrant.GetByRole(AriaRole.Alert)).ToContainTextAsync("一時停止しています");
        (await Site.AccessibilityFaultsAsync(entrant)).ShouldBeEmpty();
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
        await entrant.GotoAsync("/");
        await Expect(entrant.GetByRole(AriaRole.Link).Filter(new() { HasText = "試験" })).ToHaveCountAsync(0);

        await manager.GetByRole(AriaRole.Button, new() { Name = "受付を再開する" }).ClickAsync();
        await Expect(manager.Locator("#state")).ToHaveTextAsync("受付中");
        await entrant.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        await entrant.Locator("input[type=file]").SetInputFilesAsync(Samples.OneClean().Image);
        await entrant.GetByRole(AriaRole.Button, new() { Name = "この写真で応募する" }).ClickAsync();
        await entrant.WaitForURLAsync("**/entries/*");
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Uploads_for_a_stopped_campaign_wait_and_entries_received_before_are_decided()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.SubmitAsync("e1", sample.Image);
        (await _receipts.DoAsync("campaign", "stop", EntryDrive.Campaign, "--by", "m1")).ShouldContain($"campaign {EntryDrive.Campaign} stopped");
        await _receipts.WriteAsync($"uploads/{EntryDrive.Campaign}/e2/photo.jpg", await File.ReadAllBytesAsync(sample.Image, TestContext.Current.CancellationToken));

        await _receipts.WorkAsync(entries: 1);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldBe("approved");
        var refused = await _receipts.RunAsync("submit", "--campaign", EntryDrive.Campaign, "--entrant", "e3", sample.Image);
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("is stopped and takes no entries");

        await _receipts.DoAsync("campaign", "resume", EntryDrive.Campaign, "--by", "m2");
        await _receipts.WorkAsync(entries: 1);

        (await _receipts.EntriesAsync()).Select(entry => entry.Text("entrant")).ShouldBe(["e1", "e2"]);
        _receipts.Query("SELECT switched_by || is_stopped FROM campaign_switches ORDER BY number").ShouldBe(["m11", "m20"]);
    }

    public void Dispose() => _receipts.Dispose();
}

using System.Text.RegularExpressions;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Managing;

/// <summary>What a manager sees of a draft before it is published, and what entries teach.</summary>
public sealed class DraftAndEntriesTests : IDisposable
{
    private const string OfCampaign = $"/staff/campaigns/{EntryDrive.Campaign}";
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task The_preview_shows_the_entrants_page_of_what_is_not_public_and_nothing_can_be_entered_there()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{OfCampaign}/draft", "manager");
        await page.Locator("#field-texts-ja-title").FillAsync("まだ公開していない見出し");

        var preview = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "プレビュー" }).ClickAsync());

        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = "まだ公開していない見出し" })).ToBeVisibleAsync();
        await Expect(preview.GetByRole(AriaRole.Button, new() { Name = "この写真で応募する" })).ToBeDisabledAsync();
        await Expect(preview.Locator("form")).ToHaveCountAsync(0);
        (await Site.AccessibilityFaultsAsync(preview)).ShouldBeEmpty();
        var entrant = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await Expect(entrant.Locator("h1")).ToHaveTextAsync("試験");
    }

    [Fact]
    public async Task What_would_change_is_counted_from_entries_that_were_received_and_changes_nothing()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        var entry = await _receipts.SubmitAsync("e1", sample.Image);
        await _receipts.WorkAsync(entries: 1);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{OfCampaign}/draft", "manager");
        await page.Locator("#field-purchasePeriod-to").FillAsync("2020-01-02");

        var whatIf = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "公開した場合の影響" }).ClickAsync());

        await Expect(whatIf.Locator("#replayed")).ToContainTextAsync("1件を判定し直しました。結果または理由が変わるのは1件です", new() { Timeout = 20_000 });
        await Expect(whatIf.Locator("#changes")).ToContainTextAsync(entry);
        await Expect(whatIf.Locator("#reasons")).ToContainTextAsync(new Regex("購入期間外\\s*0\\s*1"));
        await Expect(whatIf.Locator("#answers tbody tr").First).ToHaveTextAsync(new Regex("^\\s*承認\\s*0\\s*(1\\s*0|0\\s*1)\\s*$"));
        (await Site.AccessibilityFaultsAsync(whatIf)).ShouldBeEmpty();
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldBe("approved");
    }

    [Fact]
    public async Task A_name_that_a_reviewer_found_becomes_the_products_with_one_button()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        var rejected = await _receipts.SubmitAsync("e1", await _receipts.WriteAsync("cat.png", BadImages.Make("cat")));
        await _receipts.WorkAsync(entries: 1);
        var appeal = (await _receipts.DoAsync("answer", rejected, "--entrant", "e1", "--with", "appeal", "--word", "対象の品です")).Split('\t')[0];
        await _receipts.WorkAsync(entries: 1);
        await _receipts.DoAsync("review", "decide", appeal, "--by", "r1", "--item", "ﾃｽﾄ=anything");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(OfCampaign, "manager", name: "hanako", isPhone: true);
        await Expect(page.Locator("#proposals")).ToContainTextAsync("ﾃｽﾄ");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Button, new() { Name = "追加して公開" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("バージョン2を公開しました");
        await Expect(page.Locator("#proposals")).ToHaveCountAsync(0);
        _receipts.Query("SELECT document ->> '$.changes[0].by' FROM campaigns WHERE version = 2").ShouldBe(["hanako"]);
    }

    public void Dispose() => _receipts.Dispose();
}

using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Managing;

/// <summary>How a manager writes and publishes terms, in a real browser.</summary>
public sealed class CampaignTests : IDisposable
{
    private const string Campaigns = "/staff/campaigns";
    private const string OfCampaign = $"{Campaigns}/{EntryDrive.Campaign}";
    private readonly ReceiptsProgram _receipts = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mistake_is_shown_beside_its_field_and_nothing_is_published_until_it_is_put_right(bool hasScript)
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{OfCampaign}/draft", "manager", hasScript: hasScript);
        await page.Locator("#field-name").FillAsync("秋の茶葉まつり");
        await page.Locator("#field-purchasePeriod-to").FillAsync("2019-12-31");

        await page.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("公開していません");
        await Expect(page.Locator("#field-purchasePeriod-from-fault")).ToContainTextAsync("期間の終わりが始まりより前です");
        await Expect(page.Locator("#field-purchasePeriod-from")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#field-name")).ToHaveValueAsync("秋の茶葉まつり");
        (await _receipts.DoAsync("campaign", "list")).ShouldNotContain("秋の茶葉まつり");

        await page.Locator("#field-purchasePeriod-to").FillAsync("2098-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("バージョン2を公開しました");
        var entrant = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await Expect(entrant.GetByRole(AriaRole.Heading, new() { Name = "秋の茶葉まつり" })).ToBeVisibleAsync();
        await Expect(entrant.Locator("dl").First).ToContainTextAsync("2098年12月31日");
    }

    [Fact]
    public async Task What_is_typed_is_looked_at_while_it_is_typed_in_the_fields_and_in_the_document()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{OfCampaign}/draft", "manager", language: "en-GB");

        await page.Locator("#field-prize-value").PressSequentiallyAsync("x");

        await Expect(page.Locator("#field-prize-value-fault")).ToContainTextAsync("A whole number");
        await Expect(page.Locator("#field-prize-value")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#document")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"value\": \"x100\""));
        await Expect(page.Locator("#field-prize-value")).ToBeFocusedAsync();

        await page.Locator("#document").FillAsync((await page.Locator("#document").InputValueAsync()).Replace("\"x100\"", "500", StringComparison.Ordinal));

        await Expect(page.Locator("#field-prize-value")).ToHaveValueAsync("500");
        await Expect(page.Locator("#warnings")).ToContainTextAsync("a prize of ¥500 is above the limit of ¥200");
        await Expect(page.Locator("#field-prize-value-fault")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Terms_beyond_the_law_are_published_only_when_a_person_accepts_that()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{OfCampaign}/draft", "manager", name: "hanako");
        await page.Locator("#field-prize-value").FillAsync("500");
        await Expect(page.Locator("#warnings")).ToContainTextAsync("限度額¥200を超えています(1,000円未満は200円)");

        await page.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("公開していません");
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("バージョン2を公開しました");
        _receipts.Query("SELECT warnings_accepted_by FROM campaigns WHERE version = 2").ShouldBe(["hanako"]);
        _receipts.Query("SELECT document ->> '$.changes[0].by' FROM campaigns WHERE version = 2").ShouldBe(["hanako"]);
    }

    [Fact]
    public async Task Who_is_overtaken_is_told_so_and_loses_nothing()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var slow = await site.SignInAsync($"{OfCampaign}/draft", "manager", name: "slow");
        var quick = await site.SignInAsync($"{OfCampaign}/draft", "manager", name: "quick");
        await slow.Locator("#field-name").FillAsync("ゆっくり");
        await quick.Locator("#field-name").FillAsync("すばやく");
        await quick.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();
        await Expect(quick.GetByRole(AriaRole.Status)).ToContainTextAsync("バージョン2を公開しました");

        await slow.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();
        await Expect(slow.GetByRole(AriaRole.Alert)).ToContainTextAsync("バージョン2を公開しました。入力内容はこのまま残っています");
        await Expect(slow.Locator("#field-name")).ToHaveValueAsync("ゆっくり");
        (await _receipts.DoAsync("campaign", "list")).ShouldContain("すばやく");
        await slow.GetByRole(AriaRole.Button, new() { Name = "この内容をバージョン3にする" }).ClickAsync();
        await slow.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();

        await Expect(slow.GetByRole(AriaRole.Status)).ToContainTextAsync("バージョン3を公開しました");
        (await _receipts.DoAsync("campaign", "list")).ShouldContain("ゆっくり");
    }

    [Fact]
    public async Task A_new_campaign_is_made_with_the_fields_alone()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Campaigns, "manager");
        await page.GetByRole(AriaRole.Button, new() { Name = "新しいキャンペーン" }).ClickAsync();
        foreach (var (field, text) in (List<(string, string)>)
            [
                ("id", "new-one"), ("name", "新キャンペーン"), ("brand", "ホシナ"), ("purchasePeriod-from", "2026-10-01"), ("purchasePeriod-to", "2026-12-31"),
                ("prize-name", "デジタルギフト"), ("prize-value", "200"), ("law-leastPurchase", "200"), ("limits-entriesPerEntrant", "1"),
                ("participatingProducts-0-id", "tea"), ("participatingProducts-0-name", "緑茶"), ("participatingProducts-0-aliases", "リョクチャ\n緑茶525"),
            ])
        {
            await page.Locator($"#field-{field}").FillAsync(text);
        }

        await Expect(page.Locator("#outcome-heading")).ToHaveTextAsync("誤りはありません");
        await page.GetByRole(AriaRole.Button, new() { Name = "公開する" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("バージョン1を公開しました");
        _receipts.Query("SELECT document ->> '$.participatingProducts[0].aliases[1]' FROM campaigns WHERE id = 'new-one'").ShouldBe(["緑茶525"]);
    }

    [Fact]
    public async Task Who_only_reviews_has_no_business_here()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(OfCampaign, "reviewer");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "権限がありません" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true, "ja-JP", false)]
    [InlineData(false, "en-GB", true)]
    [InlineData(true, "en-GB", true)]
    public async Task The_pages_are_accessible(bool isPhone, string language, bool isDark)
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Campaigns, "manager", isPhone: isPhone, language: language);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.GotoAsync(OfCampaign);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        await page.GotoAsync($"{OfCampaign}/draft");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        foreach (var action in new[] { "-preview", "-what-if" })
        {
            var opened = await page.RunAndWaitForPopupAsync(() => page.Locator($"button[formaction$='{action}']").ClickAsync());
            await opened.WaitForLoadStateAsync();
            (await Site.AccessibilityFaultsAsync(opened)).ShouldBeEmpty();
            (await opened.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        }

        await page.Locator("#field-purchasePeriod-to").FillAsync("2019-12-31");
        await Expect(page.Locator("#field-purchasePeriod-from-fault")).Not.ToBeEmptyAsync();
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
    }

    public void Dispose() => _receipts.Dispose();
}

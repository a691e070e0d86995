using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Dashboard;

/// <summary>How the campaigns go, in figures and plots, in a real browser.</summary>
public sealed class DashboardTests : IDisposable
{
    private const string Path = "/staff/dashboard";
    private readonly ReceiptsProgram _receipts = new();

    [Theory]
    [InlineData(true, "ja-JP", false)]
    [InlineData(false, "en-GB", true)]
    public async Task The_figures_are_those_of_the_entries_and_are_drawn(bool isPhone, string language, bool isDark)
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await _receipts.SubmitAsync("e1", await _receipts.WriteAsync("cat.png", BadImages.Make("cat")));
        await _receipts.WorkAsync(entries: 1);
        await _receipts.SubmitAsync("e2", Samples.OneClean().Image);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Path, "manager", isPhone: isPhone, language: language);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });

        await Expect(page.Locator("#total")).ToHaveTextAsync("2");
        await Expect(page.Locator("#straight-through")).ToHaveTextAsync("100.0 %");
        await Expect(page.Locator("#reasons tbody th")).ToHaveTextAsync(isPhone ? "レシートでない" : "Not a receipt");
        await Expect(page.Locator("[data-drawn=true] canvas")).ToHaveCountAsync(4);
        await page.Locator("details summary").First.ClickAsync();
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_campaign_and_a_period_are_chosen_and_others_are_left_out()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        var other = (await File.ReadAllTextAsync(_receipts.PathOf("campaign.json"), TestContext.Current.CancellationToken))
            .Replace(EntryDrive.Campaign, "another", StringComparison.Ordinal);
        await _receipts.DoAsync("campaign", "publish", await _receipts.WriteAsync("another.json", other));
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Path, "manager");
        await Expect(page.Locator("#total")).ToHaveTextAsync("1");

        await page.Locator("select[name=campaign]").SelectOptionAsync("another");
        await page.Locator("select[name=days]").SelectOptionAsync("90");
        await page.GetByRole(AriaRole.Button, new() { Name = "表示する" }).ClickAsync();

        await Expect(page.Locator("#total")).ToHaveTextAsync("0");
        await Expect(page.Locator("select[name=days]")).ToHaveValueAsync("90");
    }

    public void Dispose() => _receipts.Dispose();
}

using GiftDigi.Receipts.Worker.Tests.Web;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Staff;

/// <summary>How people with an account sign in, in a real browser.</summary>
public sealed class SignInTests : IDisposable
{
    private const string Accounts = "/staff/accounts";
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task Who_comes_from_a_link_signs_in_and_is_where_the_link_leads()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Accounts, "administrator");
        await page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();

        await page.GotoAsync($"{Accounts}?from=mail");
        await Site.SendSignInAsync(page, "Administrator", Site.Password);

        page.Url.ShouldEndWith($"{Accounts}?from=mail");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "アカウント", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_first_password_opens_nothing_but_the_page_where_it_is_changed()
    {
        var first = (await _receipts.DoAsync("accounts", "add", "boss", "--role", "administrator")).Trim();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync(Accounts, isPhone: false);
        await Site.SendSignInAsync(page, "boss", first);
        await page.GotoAsync(Accounts);
        page.Url.ShouldEndWith("/staff/password");

        await page.Locator("input[name=current]").FillAsync(first);
        await page.Locator("input[name=wanted]").FillAsync("aaaaaaaaaaaa");
        await page.Locator("main button").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("5種類以上");
        await page.GotoAsync(Accounts);

        page.Url.ShouldEndWith("/staff/password");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_until_it_gets_a_new_one()
    {
        var right = (await _receipts.DoAsync("accounts", "add", "r1", "--role", "reviewer")).Trim();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync("/staff/sign-in", language: "en-GB");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await Site.SendSignInAsync(page, "r1", $"wrong password {attempt}");
        }

        await Site.SendSignInAsync(page, "r1", right);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There were too many failures");
        var another = (await _receipts.DoAsync("accounts", "reset", "r1")).Trim();
        await Site.SendSignInAsync(page, "r1", right);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("wrong");
        await Site.SendSignInAsync(page, "r1", another);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change your password" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_is_told_whether_an_account_is_there_or_led_to_another_site()
    {
        await _receipts.DoAsync("accounts", "add", "r1", "--role", "reviewer");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync("/staff/sign-in?returnTo=//example.com/", language: "en-GB");

        await Site.SendSignInAsync(page, "r1", "a wrong password");
        var wrong = await page.GetByRole(AriaRole.Alert).TextContentAsync();
        await Site.SendSignInAsync(page, "nobody", "a wrong password");
        (await page.GetByRole(AriaRole.Alert).TextContentAsync()).ShouldBe(wrong);
        await Site.SendSignInAsync(page, "r1", (await _receipts.DoAsync("accounts", "reset", "r1")).Trim());

        new Uri(page.Url).Authority.ShouldBe(site.Address.Authority);
    }

    [Fact]
    public async Task An_administrator_gives_an_account_and_closes_it()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Accounts, "administrator", language: "en-GB");
        await page.Locator("input[name=name]").FillAsync("Hanako");
        await page.Locator("select[name=role]").SelectOptionAsync("Auditor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        var password = await page.Locator("code").TextContentAsync();
        var hanako = await site.VisitAsync("/staff/sign-in", language: "en-GB");
        await Site.SendSignInAsync(hanako, "hanako", password!);
        await Expect(hanako.GetByRole(AriaRole.Heading, new() { Name = "Change your password" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "hanako" }).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "hanako" })).ToContainTextAsync("closed");
        await hanako.GotoAsync("/staff/sign-in");
        await Site.SendSignInAsync(hanako, "hanako", password!);
        await Expect(hanako.GetByRole(AriaRole.Alert)).ToContainTextAsync("too many failures");
    }

    [Theory]
    [InlineData(true, "ja-JP")]
    [InlineData(false, "en-GB")]
    public async Task The_pages_are_accessible(bool isPhone, string language)
    {
        await using var site = await Site.OpenAsync(_receipts, "web");
        (await Site.AccessibilityFaultsAsync(await site.VisitAsync("/staff/sign-in", isPhone, language))).ShouldBeEmpty();

        var page = await site.SignInAsync(Accounts, "administrator", isPhone: isPhone, language: language);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.GotoAsync("/staff/password");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
    }

    public void Dispose() => _receipts.Dispose();
}

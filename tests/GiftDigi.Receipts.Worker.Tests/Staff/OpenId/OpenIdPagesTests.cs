using System.Text.Json;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>The way to an organisation's sign-in and back, in a real browser.</summary>
public sealed class OpenIdPagesTests : IAsyncLifetime
{
    private const string Queue = "/staff/cases";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly ProviderPerson Aki = new("100", "aki@example.co.jp", "support");
    private static readonly ProviderPerson Ben = new("200", "ben@example.co.jp", "marketing");
    private readonly ReceiptsProgram _receipts = new();
    private StandInProvider _provider = null!;

    [Fact]
    public async Task Two_people_of_the_organisation_approve_a_prize_of_great_value_with_their_names()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await ReferAsync();
        await using var site = await OpenAsync();
        var aki = await ComeAsync(site, Aki, Queue);
        await aki.Locator("#next button").ClickAsync();
        await aki.WaitForURLAsync("**/staff/cases/*");
        await aki.Locator("#approve").ClickAsync();
        await EventuallyAsync(() => _receipts.Query("SELECT first_approver FROM cases WHERE first_approver = 'aki' AND due_at IS NULL").Count == 1);
        await aki.GotoAsync(Queue);
        await Expect(aki.GetByText("aki approved, second wanted")).ToBeVisibleAsync();

        var ben = await ComeAsync(site, Ben, Queue);
        await ben.Locator("#next button").ClickAsync();
        await Expect(ben.GetByText("aki approved it.")).ToBeVisibleAsync();
        await ben.Locator("#approve").ClickAsync();

        await EventuallyAsync(() => _receipts.Query("SELECT reviewer FROM entries WHERE review IS NOT NULL").Count == 1);
        _receipts.Query("SELECT outcome || ' ' || reviewer FROM entries").ShouldBe(["approved ben"]);
        _provider.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_signs_out_is_signed_out_of_the_organisation_too()
    {
        await using var site = await OpenAsync();
        var page = await ComeAsync(site, Aki, Queue);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/staff/sign-in");

        _provider.SignedOut.ShouldHaveSingleItem().Split('.').Length.ShouldBe(3);
        _provider.Complaints.ShouldBeEmpty();
        await page.GotoAsync(Queue);
        page.Url.ShouldContain("/staff/sign-in?");
    }

    [Fact]
    public async Task Who_has_no_role_reads_what_to_do_and_can_come_as_somebody_else()
    {
        await using var site = await OpenAsync();
        var page = await ComeAsync(site, new("300", "chie"), Queue);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("has given you no role here");

        _provider.Person = Aki;
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with another account" }).ClickAsync();

        await page.WaitForURLAsync($"**{Queue}");
        _provider.Asked.Select(asked => asked["prompt"].ToString()).ShouldBe(["", "login"]);
    }

    [Fact]
    public async Task While_the_organisations_sign_in_is_down_the_emergency_account_opens_and_no_other()
    {
        var reviewer = (await _receipts.DoAsync("accounts", "add", "r1", "--role", "reviewer")).Trim();
        _receipts.Environment["RECEIPTS_OpenIdConnect__PasswordsForAdministratorsOnly"] = "true";
        await using var site = await OpenAsync();
        await _provider.DisposeAsync();
        var page = await site.VisitAsync("/staff/sign-in", language: "en-GB");
        await Expect(page.Locator("input[name=password]")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your organisation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Link, new() { Name = "To the sign-in page" }).ClickAsync();
        await page.Locator("summary").ClickAsync();
        await Site.SendSignInAsync(page, "r1", reviewer);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("wrong");
        var administrator = (await _receipts.DoAsync("accounts", "reset", "admin")).Trim();
        await Site.SendSignInAsync(page, "admin", administrator);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change your password" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(null, "amr")]
    [InlineData("gold", "acr")]
    public async Task Where_more_than_a_password_is_wanted_a_password_is_not_enough(string? wanted, string claim)
    {
        _receipts.Environment["RECEIPTS_OpenIdConnect__RequireMultiFactor"] = "true";
        if (wanted is not null)
        {
            _receipts.Environment["RECEIPTS_OpenIdConnect__MultiFactorClass"] = wanted;
        }

        await using var site = await OpenAsync();
        var page = await ComeAsync(site, Aki, Queue);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("More than a password is wanted");
        (await page.Context.CookiesAsync()).ShouldNotContain(cookie => cookie.Name == "staff");

        _provider.Person = claim == "amr" ? Aki with { Means = ["pwd", "otp", "mfa"] } : Aki with { Class = "gold" };
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with another account" }).ClickAsync();

        await page.WaitForURLAsync($"**{Queue}");
        _provider.Asked.Select(asked => asked["acr_values"].ToString()).ShouldAllBe(asked => asked == (wanted ?? ""));
    }

    [Theory]
    [InlineData(true, "ja-JP")]
    [InlineData(false, "en-GB")]
    public async Task The_pages_are_accessible(bool isPhone, string language)
    {
        await using var site = await OpenAsync();
        await LookAsync(await site.VisitAsync("/staff/sign-in", isPhone, language), "sign-in");
        _provider.Person = new("300", "chie");
        await LookAsync(await site.VisitAsync("/staff/sign-in/organisation", isPhone, language), "refused");

        _provider.Person = Aki with { Groups = ["it"] };
        var page = await site.VisitAsync("/staff/sign-in/organisation?returnTo=/staff/accounts", isPhone, language);
        await LookAsync(page, "accounts");
        await page.GotoAsync("/staff/password");
        await Expect(page.Locator("input[name=current]")).ToHaveCountAsync(0);
        await LookAsync(page, "password");
    }

    public async ValueTask InitializeAsync()
    {
        _provider = await StandInProvider.StartAsync();
        OpenIdProgram.Configure(_receipts, _provider);
        await _receipts.DoAsync("accounts", "add", "admin", "--role", "administrator");
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _receipts.Dispose();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty(name);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue(name);
    }

    private async Task<Site> OpenAsync()
    {
        var site = await Site.OpenAsync(_receipts, "web");
        _provider.Program = site.Address;
        return site;
    }

    private async Task<IPage> ComeAsync(Site site, ProviderPerson person, string path)
    {
        _provider.Person = person;
        var page = await site.VisitAsync(path, isPhone: false, language: "en-GB");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with your organisation" }).ClickAsync();
        return page;
    }

    private async Task ReferAsync()
    {
        var sample = Samples.Clean()[0];
        var names = JsonSerializer.Serialize(new[] { sample.Truth.GetProperty("items")[0].Text("description")! });
        var file = await _receipts.WriteAsync("campaign.json", $$"""
            {
              "id": "{{EntryDrive.Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品", "aliases": {{names}} }],
              "condition": { "minimumQuantity": 1 },
              "policy": { "approveAutomatically": false },
              "prize": { "kind": "everyone", "name": "試験", "value": 10000 },
              "law": { "leastPurchase": 100 }
            }
            """);
        await _receipts.DoAsync("campaign", "publish", file, "--accept-warnings", "test");
        await _receipts.SubmitAsync("entrant-0", sample.Image);
        await _receipts.WorkAsync(1);
    }

    /// <summary>Looks again until it is so.</summary>
    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        var until = DateTime.UtcNow + Patience;
        while (!isSo())
        {
            DateTime.UtcNow.ShouldBeLessThan(until);
            await Task.Yield();
        }
    }
}

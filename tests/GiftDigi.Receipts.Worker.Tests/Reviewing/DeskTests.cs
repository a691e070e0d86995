using System.Text.Json;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Reviewing;

/// <summary>A reviewer's way through the queue, in a real browser.</summary>
public sealed class DeskTests : IDisposable
{
    private const string Queue = "/staff/cases";
    private const string AskAPerson = """{ "approveAutomatically": false }""";
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_reviewer_decides_with_at_most_three_keys_a_case()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await ReferAsync(AskAPerson, 2);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Queue, "reviewer");
        await Expect(page.Locator("#counts")).ToContainTextAsync("2件");

        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**/staff/cases/*");
        var first = page.Url;
        await Expect(page.Locator("#photo image")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("a");
        await page.WaitForURLAsync(url => url.Contains("/staff/cases/", StringComparison.Ordinal) && !first.Contains(url.Split('?')[0], StringComparison.Ordinal));
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("1");
        await page.WaitForURLAsync("**/staff/cases?*");

        (await OutcomesAsync(site, decided: 2)).ShouldBe(["approved", "rejected"], ignoreOrder: true);
        _receipts.Query("SELECT DISTINCT reviewer FROM entries").ShouldBe(["reviewer"]);
        _receipts.Query("SELECT count(*) || '' FROM messages WHERE queue = 'issuances'").ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_was_decided_can_be_taken_back_and_decided_otherwise()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "600";
        await ReferAsync(AskAPerson, 1);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Queue, "reviewer", language: "en-GB");
        await page.Locator("#next button").ClickAsync();
        await page.Locator("#approve").ClickAsync();
        await Expect(page.GetByText("Nothing waits.")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("u");
        await page.WaitForURLAsync("**/staff/cases/*");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("1");

        await Expect(page.Locator("#undo")).ToContainTextAsync("Rejected");
        _receipts.Query("SELECT outcome FROM entries").ShouldBe(["referred"]);
    }

    [Fact]
    public async Task Two_reviewers_never_hold_the_same_case()
    {
        await ReferAsync(AskAPerson, 2);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var aki = await site.SignInAsync(Queue, "reviewer", "aki", language: "en-GB");
        var ben = await site.SignInAsync(Queue, "manager", "ben", language: "en-GB");
        await aki.Locator("#next button").ClickAsync();
        await aki.WaitForURLAsync("**/staff/cases/*");

        await ben.GotoAsync(aki.Url);
        await Expect(ben.GetByText("aki looks at it.")).ToBeVisibleAsync();
        await Expect(ben.Locator("#approve")).ToHaveCountAsync(0);
        await ben.Locator("#next button").ClickAsync();
        await ben.WaitForURLAsync(url => url.Contains("/staff/cases/", StringComparison.Ordinal) && url != aki.Url);
        await Expect(ben.Locator("#approve")).ToBeVisibleAsync();
        await aki.GotoAsync(ben.Url);

        await Expect(aki.GetByText("ben looks at it.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_put_right_asks_the_rules_again_at_once_and_is_kept_beside_what_was_read()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await ReferAsync("""{ "rejectAutomatically": [] }""", 1, "まぼろしの品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Queue, "reviewer");
        await page.Locator("#next button").ClickAsync();
        await Expect(page.Locator("#result .finding").First).ToContainTextAsync("対象商品");
        var item = page.Locator("[name='field:items/0/description']");
        var read = await item.InputValueAsync();

        await item.FillAsync("まぼろしの品");
        await item.BlurAsync();
        await Expect(page.Locator("#result .notice")).ToContainTextAsync("承認");
        await page.ReloadAsync();
        await Expect(item).ToHaveValueAsync("まぼろしの品");
        await page.Locator("[name='product:0']").SelectOptionAsync("anything");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#approve").ClickAsync();

        (await OutcomesAsync(site, decided: 1)).ShouldBe(["approved"]);
        var review = JsonDocument.Parse(_receipts.Query("SELECT review FROM entries").ShouldHaveSingleItem()).RootElement;
        var correction = review.GetProperty("corrections").EnumerateArray().ShouldHaveSingleItem();
        (correction.Text("field"), correction.Text("read"), correction.Text("corrected")).ShouldBe(("items/0/description", read, "まぼろしの品"));
        _receipts.Query("SELECT conclusion ->> '$.receipts[0].items[0].description.value' FROM entries").ShouldBe([read]);
        (await _receipts.DoAsync("review", "corrections")).ShouldBe($$"""{"field":"items/0/description","read":"{{read}}","corrected":"まぼろしの品"}""" + "\n");
        (await _receipts.DoAsync("alias", "list", "--campaign", EntryDrive.Campaign)).ShouldContain(read);
    }

    [Fact]
    public async Task The_product_that_was_found_is_chosen_already_and_teaches_nothing_that_was_known()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await ReferAsync(AskAPerson, 1);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Queue, "reviewer");
        await page.Locator("#next button").ClickAsync();

        await Expect(page.Locator("[name='product:0']")).ToHaveValueAsync("anything");
        await Expect(page.Locator("[name='product:1']")).ToHaveValueAsync("");
        await page.Locator("[name='product:1']").SelectOptionAsync("anything");
        var named = await page.Locator("[name='field:items/1/description']").InputValueAsync();
        await page.Locator("#approve").ClickAsync();

        (await OutcomesAsync(site, decided: 1)).ShouldBe(["approved"]);
        _receipts.Query("SELECT item.value ->> '$.printed' FROM entries, json_each(review, '$.items') AS item").ShouldBe([named]);
    }

    [Fact]
    public async Task What_cannot_be_printed_is_framed_and_nothing_is_decided()
    {
        await ReferAsync(AskAPerson, 1);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Queue, "reviewer", language: "en-GB");
        await page.Locator("#next button").ClickAsync();

        await page.Locator("[name='field:total']").FillAsync("a lot");
        await page.Locator("#approve").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Put right what is framed in red");
        await Expect(page.Locator("[name='field:total']")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GotoAsync(Queue);
        await Expect(page.Locator("#counts")).ToContainTextAsync("1 waiting");
    }

    [Fact]
    public async Task An_entrant_who_is_asked_for_another_photo_reads_so_on_the_open_page_and_sends_it()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await PublishAsync(AskAPerson, 100, Samples.OneClean().Truth.GetProperty("items")[0].Text("description")!);
        await using var site = await Site.OpenAsync(_receipts);
        var entrant = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await entrant.Locator("input[type=file]").SetInputFilesAsync(Samples.OneClean().Image);
        await entrant.Locator("main form button[type=submit]").ClickAsync();
        await Expect(entrant.GetByRole(AriaRole.Heading, new() { Name = "担当者が確認しています" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var page = await site.SignInAsync(Queue, "reviewer");
        await page.Locator("#next button").ClickAsync();
        await page.WaitForURLAsync("**/staff/cases/*");

        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("6");

        await Expect(entrant.GetByRole(AriaRole.Heading, new() { Name = "もう一度写真をお願いします" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(entrant.Locator("#next")).ToContainTextAsync("明るい場所で");
        await entrant.Locator("#next input[type=file]").SetInputFilesAsync(Samples.Clean()[1].Image);
        await entrant.Locator("#next button").ClickAsync();
        await Expect(entrant.GetByRole(AriaRole.Heading, new() { NameRegex = new("担当者が確認|対象外") })).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task A_prize_of_great_value_takes_two_people()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await ReferAsync(AskAPerson, 1, value: 10_000);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var aki = await site.SignInAsync(Queue, "reviewer", "aki", language: "en-GB");
        await aki.Locator("#next button").ClickAsync();
        await aki.WaitForURLAsync("**/staff/cases/*");
        var address = aki.Url;
        await aki.Locator("#approve").ClickAsync();
        await site.DecidedAsync(1);
        _receipts.Query("SELECT first_approver FROM cases WHERE due_at IS NULL").ShouldBe(["aki"]);

        await aki.GotoAsync(Queue);
        await Expect(aki.GetByText("aki approved, second wanted")).ToBeVisibleAsync();
        await aki.GotoAsync(address);
        await aki.Locator("#approve").ClickAsync();
        await Expect(aki.GetByRole(AriaRole.Alert)).ToContainTextAsync("another person's");
        await aki.Locator("#next button").ClickAsync();
        var ben = await site.SignInAsync(address, "reviewer", "ben", language: "en-GB");
        await Expect(ben.GetByText("aki approved it.")).ToBeVisibleAsync();
        await ben.Locator("#approve").ClickAsync();

        (await OutcomesAsync(site, decided: 2)).ShouldBe(["approved"]);
    }

    [Fact]
    public async Task Without_script_an_entry_is_decided_all_the_same()
    {
        _receipts.Environment["RECEIPTS_Review__UndoSeconds"] = "0";
        await ReferAsync(AskAPerson, 1);
        var password = (await _receipts.DoAsync("accounts", "add", "r1", "--role", "reviewer")).Trim();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync("/staff/sign-in", isPhone: false, hasScript: false);
        await Site.SendSignInAsync(page, "r1", password);
        await page.Locator("input[name=current]").FillAsync(password);
        await page.Locator("input[name=wanted]").FillAsync(Site.Password);
        await page.Locator("main button").ClickAsync();

        await page.Locator("#next button").ClickAsync();
        await page.Locator("#reject summary").ClickAsync();
        await page.Locator("#reject input").First.CheckAsync();
        await page.Locator("#reject button").ClickAsync();

        (await OutcomesAsync(site, decided: 1)).ShouldBe(["rejected"]);
    }

    [Theory]
    [InlineData(true, "ja-JP")]
    [InlineData(false, "en-GB")]
    public async Task The_pages_are_accessible(bool isPhone, string language)
    {
        await ReferAsync(AskAPerson, 1);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Queue, "reviewer", isPhone: isPhone, language: language);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        await page.Locator("#next button").ClickAsync();
        await page.WaitForURLAsync("**/staff/cases/*");
        await page.Locator("#reject summary").ClickAsync();
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ReloadAsync();
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
    }

    public void Dispose() => _receipts.Dispose();

    /// <summary>Publishes a campaign for the first item of each receipt, unless another product is named, and works on so many receipts.</summary>
    private async Task ReferAsync(string policy, int count, string? product = null, int value = 100)
    {
        var samples = Samples.Clean().Take(count).ToList();
        await PublishAsync(policy, value, [.. product is null ? samples.Select(sample => sample.Truth.GetProperty("items")[0].Text("description")!) : [product]]);
        foreach (var (index, sample) in samples.Index())
        {
            await _receipts.SubmitAsync($"entrant-{index}", sample.Image);
        }

        await _receipts.WorkAsync(count);
    }

    private async Task PublishAsync(string policy, int value, params string[] names)
    {
        var file = await _receipts.WriteAsync("campaign.json", $$"""
            {
              "id": "{{EntryDrive.Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品", "aliases": {{JsonSerializer.Serialize(names)}} }],
              "condition": { "minimumQuantity": 1 },
              "policy": {{policy}},
              "prize": { "kind": "everyone", "name": "試験", "value": {{value}} },
              "law": { "leastPurchase": 100 }
            }
            """);
        await _receipts.DoAsync("campaign", "publish", file, "--accept-warnings", "test");
    }

    private async Task<IReadOnlyList<string>> OutcomesAsync(Site site, int decided)
    {
        await site.DecidedAsync(decided);
        return _receipts.Query("SELECT outcome FROM entries");
    }
}

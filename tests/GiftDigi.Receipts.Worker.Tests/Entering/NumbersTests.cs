using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>Entering by numbers, with a photo or without one, in a real browser.</summary>
public sealed class NumbersTests : IDisposable
{
    private const string Code = "ABCD-1234-EFGH";
    private static readonly LocatorAssertionsToBeVisibleOptions InTime = new() { Timeout = 120_000 };
    private readonly ReceiptsProgram _receipts = new();

    public NumbersTests() => _receipts.Environment["RECEIPTS_Proofs__Secret"] = new('s', 40);

    [Theory]
    [InlineData(true, "ja-JP", true, "応募が確定しました")]
    [InlineData(false, "en-GB", false, "Your entry is approved")]
    public async Task A_code_on_the_list_becomes_an_approved_entry(bool isPhone, string language, bool hasScript, string heading)
    {
        await PublishAsync(asksForReceipt: false);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", isPhone, language, hasScript);
        await Expect(page.Locator("input[type=file]")).ToHaveCountAsync(0);

        await EnterAsync(page, "abcd 1234 efgh");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync("--verdict", "approved")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_slip_is_told_beside_its_field_and_makes_no_entry()
    {
        await PublishAsync(asksForReceipt: false);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");

        await EnterAsync(page, "ABCD");

        await Expect(page.Locator("label .fault")).ToHaveTextAsync("番号の形が正しくありません。");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slip_beside_a_photo_is_told_as_well_and_the_photo_need_not_be_chosen_again()
    {
        await PublishAsync(asksForReceipt: true);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await page.Locator("input[type=file]").SetInputFilesAsync(Samples.OneClean().Image);
        await EnterAsync(page, "ABCD");
        await Expect(page.Locator("[data-hint]")).ToHaveTextAsync("番号の形が正しくありません。");
        (await _receipts.EntriesAsync()).ShouldBeEmpty();

        await EnterAsync(page, Code);

        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_code_that_is_not_on_the_list_can_be_corrected_on_the_page_of_the_entry()
    {
        await PublishAsync(asksForReceipt: false);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, "ABCD-1234-EFGG");
        await Expect(page.Locator("#reason")).ToHaveTextAsync("入力された番号を確認できませんでした。", new() { Timeout = 120_000 });
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        await page.Locator("#next input[type=text]").FillAsync("ABC");
        await page.Locator("#next button").ClickAsync();
        await Expect(page.Locator("#next label .fault")).ToHaveTextAsync("番号の形が正しくありません。");
        await page.Locator("#next input[type=text]").FillAsync(Code);
        await page.Locator("#next button").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "応募が確定しました" })).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync()).Select(entry => entry.Text("verdict")).ShouldBe(["rejected", "approved"]);
    }

    public void Dispose() => _receipts.Dispose();

    private static async Task EnterAsync(IPage page, string number)
    {
        await page.GetByLabel("シリアルコード").FillAsync(number);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    private async Task PublishAsync(bool asksForReceipt)
    {
        var file = await _receipts.WriteAsync("codes.json", $$"""
            {
              "id": "{{EntryDrive.Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品" }],
              {{(asksForReceipt ? "\"condition\": { \"minimumQuantity\": 1 }," : "\"receipt\": false,")}}
              "proofs": [{ "id": "serial", "kind": "serial-code", "name": "シリアルコード", "pattern": "[A-Z0-9]{12}", "list": true, "uses": 1 }],
              "prize": { "kind": "everyone", "name": "試験", "value": 100 },
              "law": { "leastPurchase": 1000 }
            }
            """);
        await _receipts.DoAsync("campaign", "publish", file);
        await _receipts.DoAsync("proofs", "import", "--campaign", EntryDrive.Campaign, "--proof", "serial", await _receipts.WriteAsync("codes.txt", $"{Code}\nWXYZ-9876-QRST\n"));
    }
}

using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>What a campaign's page says, in a real browser.</summary>
public sealed class CampaignPageTests : IDisposable
{
    private const string Terms = """
        {
          "id": "test-campaign", "version": 1, "name": "秋のゆず祭り", "brand": "ゆず舎",
          "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
          "entryPeriod": { "from": "2020-01-01T00:00:00+09:00", "to": "2099-12-31T23:59:00+09:00" },
          "participatingProducts": [
            { "id": "soda", "name": "ゆずソーダ 500ml" },
            { "id": "tea", "name": "ゆず茶シリーズ", "words": { "brands": ["ゆず舎"], "kinds": ["ゆず茶"], "sizes": ["500ml"], "excluded": ["無糖"] } }
          ],
          "participatingMerchants": [{ "name": "こもれびマート", "branches": ["柚子町店", "橙町店"] }],
          "excludedMerchants": [{ "name": "こもれび薬局" }],
          "condition": {
            "minimumTotal": 1000,
            "any": [
              { "minimumQuantity": 2, "products": ["soda"] },
              { "minimumAmount": 1500, "timeOfDay": { "from": "17:00", "to": "21:00" }, "daysOfWeek": ["fri", "sat"] },
              { "atLeast": 1, "of": [{ "differentProducts": 2 }, { "timeOfDay": { "from": "22:00", "to": "02:00" } }] }
            ]
          },
          "limits": { "entriesPerEntrant": 5, "entriesPerEntrantPerDay": 2, "entriesPerHousehold": 7, "entriesInAll": 3000, "budget": 90000 },
          "proofs": [{ "id": "member", "kind": "member-number", "name": "ゆず会員番号", "pattern": "[A-Z0-9]{6}", "uses": 3 }],
          "prize": { "kind": "first-come", "name": "ゆずギフト", "value": 100 },
          "law": { "leastPurchase": 1000, "plannedSales": 10000000, "plannedPrizes": 100 }
        }
        """;

    private readonly ReceiptsProgram _receipts = new();

    public CampaignPageTests() => _receipts.Environment["RECEIPTS_Proofs__Secret"] = new('s', 40);

    [Theory]
    [InlineData(
        true, "ja-JP", "ゆず舎", "条件を満たした方に先着順", "2099年12月31日 23:59", "ゆずソーダ 500ml", "種類: ゆず茶", "対象外: 無糖", "レシートの合計が1,000円以上", "次のいずれかを満たすこと",
        "ゆずソーダ 500mlを合計2個以上購入", "対象商品を合計1,500円以上購入", "17:00から21:00より前", "金曜日、土曜日", "次のうち1つ以上", "2種類以上", "22:00から翌2:00より前", "こもれびマート(柚子町店、橙町店)", "こもれび薬局",
        "ゆず会員番号(会員番号。同じ番号は3回まで)", "お一人様5回まで", "1日2回まで", "1世帯7回まで", "先着3,000件", "なくなり次第終了")]
    [InlineData(
        false, "en-GB", "ゆず舎", "To the first who qualify", "31 December 2099 23:59", "Sizes: 500ml", "A receipt of 1,000 yen or more in all", "One of these at least:", "2 or more pieces of ゆずソーダ 500ml",
        "Bought from 17:00 on and before 21:00", "Friday, Saturday", "before 2:00 of the next day", "こもれびマート (柚子町店, 橙町店)", "Not at", "the number of a member; each counts 3 times at most", "2 a day for each person", "The first 3,000 of all")]
    public async Task The_terms_are_there_in_full(bool isPhone, string language, params string[] said)
    {
        await _receipts.DoAsync("campaign", "publish", "--accept-warnings", "r-1", await _receipts.WriteAsync("terms.json", Terms));
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", isPhone, language);
        var terms = page.Locator("#terms");
        await Expect(terms.Locator("dl")).ToBeHiddenAsync();

        await terms.Locator("summary").ClickAsync();

        await Expect(terms.Locator("dl")).ToBeVisibleAsync();
        var text = await terms.InnerTextAsync();
        said.ShouldAllBe(words => text.Contains(words, StringComparison.Ordinal), text);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
    }

    [Fact]
    public async Task Entries_are_listed_the_newest_first_and_older_ones_on_further_pages()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await page.Locator("input[type=file]").SetInputFilesAsync(Samples.OneClean().Image);
        await page.Locator("button[type=submit]").ClickAsync();
        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();
        var entrant = _receipts.Query("SELECT entrant_id FROM entries").ShouldHaveSingleItem();
        var photos = await Task.WhenAll(Enumerable.Range(0, 24).Select(number => _receipts.WriteAsync($"photos/{number}.jpg", $"photo {number}")));
        await _receipts.SubmitAsync(entrant, photos);
        await _receipts.SubmitAsync("somebody", photos);

        await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        await Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(20);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.Locator("#older").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(5);
        await Expect(page.Locator("#older")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Listitem).Last.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();
    }

    public void Dispose() => _receipts.Dispose();
}

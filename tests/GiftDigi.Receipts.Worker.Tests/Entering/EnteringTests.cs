using System.Net;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>A shopper's way through the pages, in a real browser.</summary>
public sealed class EnteringTests : IDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions InTime = new() { Timeout = 120_000 };
    private readonly ReceiptsProgram _receipts = new();

    [Theory]
    [InlineData(true, "ja-JP", "応募が確定しました")]
    [InlineData(false, "en-GB", "Your entry is approved")]
    public async Task A_photo_of_the_right_receipt_becomes_an_approved_entry_on_its_own_page(bool isPhone, string language, string heading)
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync("/", isPhone, language);
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = "試験" }).ClickAsync();

        await EnterAsync(page, sample.Image);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync(InTime);
        page.Url.ShouldContain("/entries/");
        page.Url.ShouldNotContain((await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("entry")!);
        await Expect(page.Locator("figure image")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_the_page_shows_the_verdict_all_the_same()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", hasScript: false);

        await EnterAsync(page, sample.Image);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "応募が確定しました" })).ToBeVisibleAsync(InTime);
    }

    [Fact]
    public async Task Whoever_sends_another_picture_is_told_why_it_is_rejected_and_can_photograph_again()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, await _receipts.WriteAsync("cat.png", BadImages.Make("cat")));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今回は対象外でした" })).ToBeVisibleAsync(InTime);
        await Expect(page.Locator("#reason")).ToContainTextAsync("レシートが写っていませんでした");

        await page.Locator("#next input[type=file]").SetInputFilesAsync(sample.Image);
        await Expect(page.Locator("#next .preview")).ToBeVisibleAsync();
        await page.Locator("#next button").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "応募が確定しました" })).ToBeVisibleAsync(InTime);
        await page.GetByRole(AriaRole.Link, new() { Name = "キャンペーンのページへ" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Whoever_disagrees_asks_a_person()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, Samples.OneClean().Image);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "今回は対象外でした" })).ToBeVisibleAsync(InTime);
        await Expect(page.Locator("#reason")).ToHaveTextAsync("レシートに対象商品が見つかりませんでした。");

        await page.GetByText("結果に納得できないときは").ClickAsync();
        await page.Locator("#appeal textarea").FillAsync("商品名が略されています");
        await page.Locator("#appeal button").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "担当者が確認しています" })).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync("--verdict", "referred")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_is_asked_which_product_it_was_sends_a_photo_of_the_package_for_a_person_to_look_at()
    {
        var sample = Samples.OneClean();
        var printed = sample.Truth.GetProperty("items")[0].Text("description");
        await _receipts.PublishCampaignAsync($"{printed} 500ml");
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, sample.Image);
        await Expect(page.GetByText("商品の写真(商品名とバーコードが見えるもの)")).ToBeVisibleAsync(InTime);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        await page.Locator("#next input[type=file]").SetInputFilesAsync(await _receipts.WriteAsync("package.png", BadImages.Make("cat")));
        await page.Locator("#next button").ClickAsync();

        await Expect(page.Locator("#next")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "担当者が確認しています" })).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync("--verdict", "referred")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true, "ja-JP", false)]
    [InlineData(false, "en-GB", true)]
    public async Task Every_page_of_an_entrant_is_accessible(bool isPhone, string language, bool isDark)
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync("/", isPhone, language);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });

        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.GotoAsync("/campaigns/none");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await EnterAsync(page, Samples.OneClean().Image);
        await Expect(page.Locator(".stage.rejected")).ToBeVisibleAsync(InTime);
        await page.Locator("#appeal summary").ClickAsync();
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_what_to_do_and_nothing_is_entered()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var huge = await _receipts.WriteAsync("huge.jpg", new byte[21 * 1024 * 1024]);

        await EnterAsync(page, huge);

        await Expect(page.Locator("[data-hint]")).Not.ToBeEmptyAsync(new() { Timeout = 60_000 });
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_campaign_page_tells_an_entrant_what_is_missing_to_the_prize_and_how_many_are_left()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        var terms = (await File.ReadAllTextAsync(_receipts.PathOf("campaign.json"), TestContext.Current.CancellationToken))
            .Replace("\"version\": 1", "\"version\": 2, \"limits\": { \"entriesInAll\": 1000 }", StringComparison.Ordinal)
            .Replace("\"kind\": \"everyone\"", "\"kind\": \"mileage\", \"mileage\": { \"count\": \"entries\", \"perPrize\": 3 }", StringComparison.Ordinal);
        await _receipts.DoAsync("campaign", "publish", "--accept-warnings", "r-1", await _receipts.WriteAsync("mileage.json", terms));
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await Expect(page.Locator("#mileage")).ToContainTextAsync("スタンプ 0/3個(あと3個)");

        await EnterAsync(page, sample.Image);

        await Expect(page.Locator(".stage.approved")).ToBeVisibleAsync(InTime);
        await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        await Expect(page.Locator("#mileage")).ToContainTextAsync("スタンプ 1/3個(あと2個)");
        await Expect(page.Locator("#left")).ToHaveTextAsync("999");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Entries_from_one_address_are_known_by_a_pseudonym_of_it()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        foreach (var sample in Samples.Clean().Take(2))
        {
            var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
            await EnterAsync(page, sample.Image);
            await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();
        }

        _receipts.Query("SELECT DISTINCT entrant_id FROM entries").Count.ShouldBe(2);
        var address = _receipts.Query("SELECT DISTINCT address FROM entries").ShouldHaveSingleItem();
        address.Length.ShouldBe(20);
        address.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task Who_sends_too_often_is_told_to_wait_and_another_is_not()
    {
        _receipts.Environment["RECEIPTS_Web__SentPerEntrant"] = "1";
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, Samples.OneClean().Image);
        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();

        await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, Samples.Clean()[1].Image);

        await Expect(page.Locator("[data-hint]")).ToContainTextAsync("1分ほど待って");
        var another = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(another, Samples.Clean()[1].Image);
        await Expect(another.Locator(".stage.reading")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_same_photo_sent_twice_is_one_entry_on_one_page()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, Samples.OneClean().Image);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "レシートを確認しています" })).ToBeVisibleAsync();

        await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, Samples.OneClean().Image);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "レシートを確認しています" })).ToBeVisibleAsync();
        (await _receipts.EntriesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_waits_is_let_go_when_the_program_is_told_to_stop()
    {
        await _receipts.PublishCampaignAsync();
        using var client = new HttpClient();
        StreamReader events;
        await using (var site = await Site.OpenAsync(_receipts, "web"))
        {
            var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
            await EnterAsync(page, Samples.OneClean().Image);
            await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();
            events = new(await client.GetStreamAsync(new Uri($"{page.Url}/events?seen=Reading"), TestContext.Current.CancellationToken));
            (await events.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("event: waiting");
        }

        // A connection that the program has to cut at its end would throw.
        (await events.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldNotContain("event:");
        events.Dispose();
    }

    [Fact]
    public async Task An_entry_is_found_by_its_address_alone_not_by_its_id_nor_by_a_changed_address()
    {
        await _receipts.PublishCampaignAsync();
        var id = await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        await EnterAsync(page, Samples.Clean()[1].Image);
        await Expect(page.Locator("#stage")).ToBeVisibleAsync();
        var address = new Uri(page.Url).AbsolutePath;
        using var stranger = new HttpClient { BaseAddress = site.Address };

        (await StatusAsync(stranger, address)).ShouldBe(HttpStatusCode.OK);
        foreach (var part in new[] { "", "/stage?seen=Reading", "/events?seen=Reading", "/photo" })
        {
            (await StatusAsync(stranger, $"/entries/{id}{part}")).ShouldBe(HttpStatusCode.NotFound);
            (await StatusAsync(stranger, $"{address[..^3]}AAA{part}")).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_a_page_is_refused()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        using var stranger = new HttpClient { BaseAddress = site.Address };
        using var photo = new ByteArrayContent(Samples.Bytes(Samples.OneClean().Image));
        using var form = new MultipartFormDataContent { { photo, "photo", "photo.jpg" } };

        var answer = await stranger.PostAsync(new Uri($"/campaigns/{EntryDrive.Campaign}/entries", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Address", "nowhere")]
    [InlineData("Address", "http://www.example.com:80")]
    [InlineData("Proxy", "nowhere")]
    [InlineData("Proxy", "10.0.0.1/33")]
    [InlineData("SentPerEntrant", "0")]
    [InlineData("UnfinishedMegabytes", "0")]
    [InlineData("Secret", "short")]
    public async Task A_setting_that_cannot_be_stops_the_program_with_one_line(string setting, string value)
    {
        _receipts.Environment[$"RECEIPTS_Web__{setting}"] = value;

        var run = await _receipts.RunAsync("web");

        run.ExitCode.ShouldBe(1);
        run.Error.Split('\n').ShouldHaveSingleItem().ShouldContain(setting);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/campaigns/test-campaign")]
    [InlineData("/campaigns/none")]
    public async Task No_page_lets_a_browser_load_from_elsewhere_or_run_what_stands_in_it(string path)
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        using var client = new HttpClient { BaseAddress = site.Address };

        var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
    }

    public void Dispose() => _receipts.Dispose();

    private static async Task EnterAsync(IPage page, string file)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

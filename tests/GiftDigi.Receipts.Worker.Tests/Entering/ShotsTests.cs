using System.Text.Json;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>Several shots of one long receipt, from the form to the verdict.</summary>
public sealed class ShotsTests : IDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions InTime = new() { Timeout = 180_000 };
    private const int LongestStroke = 3 * 24;
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task Two_shots_that_overlap_become_one_approved_entry_with_one_picture()
    {
        await _receipts.PublishCampaignForAsync(Shots.Whole.Truth);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");

        await page.Locator("input[name=photo]").SetInputFilesAsync([await UpperAsync(), await LowerAsync()]);
        await Expect(page.Locator("[data-shots] > li")).ToHaveCountAsync(2);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        await page.Locator("button[type=submit]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "応募が確定しました" })).ToBeVisibleAsync(InTime);
        await Expect(page.Locator("figure image")).ToHaveCountAsync(1);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await _receipts.EntriesAsync("--verdict", "approved")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Shots_without_an_overlap_and_with_something_missing_are_referred_with_how_to_do_it_better()
    {
        await _receipts.PublishCampaignForAsync(Shots.Whole.Truth);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", hasScript: false);

        await page.Locator("input[name=photo]").SetInputFilesAsync([await WriteAsync("upper.jpg", 0, 0.4), await WriteAsync("lower.jpg", 0.55, 1)]);
        await page.Locator("button[type=submit]").ClickAsync();

        await Expect(page.Locator("#reason")).ToHaveTextAsync("送られた写真が、1枚のレシートとしてつながりませんでした。", new() { Timeout = 180_000 });
        await Expect(page.Locator("#next li")).ToContainTextAsync("次の写真の先頭にも写るように");
        (await _receipts.EntriesAsync("--verdict", "referred")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Shots_are_added_put_in_order_and_taken_away_with_the_keyboard_before_they_are_sent()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", language: "en-GB");
        await page.Locator("input[name=photo]").SetInputFilesAsync(await LowerAsync());
        await Expect(page.Locator(".preview")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-shots] > li")).ToHaveCountAsync(0);

        await page.GetByLabel("Add the next part").SetInputFilesAsync([await UpperAsync(), await WriteAsync("dark.jpg", 0.3, 0.8, light: 0.2)]);
        await Expect(page.Locator("[data-shots] > li")).ToHaveCountAsync(3);
        await Expect(page.Locator("[data-shots] > li").Nth(2).Locator("p")).ToContainTextAsync("seems dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Photo 3: Remove" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Photo 2: Earlier" }).PressAsync("Enter");

        (await NamesAsync(page)).ShouldBe(["upper.jpg", "lower.jpg"]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Photo 1: Earlier" })).ToBeDisabledAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync();
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task More_shots_than_five_are_not_taken_and_it_is_said()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var files = new List<string>();
        for (var part = 0; part < 6; part++)
        {
            files.Add(await WriteAsync($"{part}.jpg", part / 10.0, (part + 3) / 10.0));
        }

        await page.Locator("input[name=photo]").SetInputFilesAsync(files);

        await Expect(page.Locator("[data-shots] > li")).ToHaveCountAsync(5);
        await Expect(page.Locator("[data-hint]")).ToHaveTextAsync("写真は5枚までです。");
        await Expect(page.Locator("[data-more]")).ToBeHiddenAsync();
        (await NamesAsync(page)).Length.ShouldBe(5);
    }

    [Fact]
    public async Task The_command_reads_shots_as_one_receipt_only_when_it_is_told_to()
    {
        var truth = Shots.Whole.Truth;
        string[] shots = [await LowerAsync(), await UpperAsync()];

        var one = JsonDocument.Parse(await _receipts.DoAsync(["read", "--shots", .. shots])).RootElement;

        one.GetProperty("receipts").GetArrayLength().ShouldBe(1);
        var receipt = one.GetProperty("receipts")[0];
        receipt.GetProperty("items").GetArrayLength().ShouldBe(truth.GetProperty("items").GetArrayLength());
        receipt.GetProperty("total").GetProperty("value").GetInt32().ShouldBe(truth.GetProperty("total").GetInt32());
        (await _receipts.RunAsync(["read", "--shots", .. Enumerable.Repeat(shots[0], 6)])).Error.ShouldContain("5 FILEs at most");
    }

    [Fact]
    public async Task The_same_shots_submitted_again_are_the_same_entry()
    {
        await _receipts.PublishCampaignAsync();
        string[] submit = ["submit", "--campaign", EntryDrive.Campaign, "--entrant", "e1", "--shots", await UpperAsync(), await LowerAsync()];

        await _receipts.DoAsync(submit);
        (await _receipts.DoAsync(submit)).ShouldContain("received before");

        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_personal_is_black_in_every_shot_that_shows_it_also_where_the_row_counts_in_another()
    {
        var file = Samples.OneOf("points");
        string[] shots = [await _receipts.WriteAsync("upper.jpg", Shots.Of(file, 0, 0.97)), await _receipts.WriteAsync("lower.jpg", Shots.Of(file, 0.03, 1))];
        var (whole, stacked) = (_receipts.PathOf("whole.jpg"), _receipts.PathOf("stacked.jpg"));

        await _receipts.DoAsync("read", "--masked-image", whole, file);
        await _receipts.DoAsync(["read", "--shots", "--masked-image", stacked, .. shots]);

        var once = BlackPixels(whole);
        once.ShouldBeGreaterThan(1_000);
        BlackPixels(stacked).ShouldBeInRange(once * 17 / 10, once * 23 / 10);
    }

    public void Dispose() => _receipts.Dispose();

    private static Task<string[]> NamesAsync(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelector('input[name=photo]').files].map(file => file.name)");

    /// <summary>Pixels that are blacker than any print.</summary>
    private static int BlackPixels(string image)
    {
        var pixels = LeptonicaCodec.Decode(File.ReadAllBytes(image));
        var black = 0;
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var run = 0;
            foreach (var value in pixels.Row(y))
            {
                run = value < 10 ? run + 1 : 0;
                black += run > LongestStroke ? 1 : 0;
            }
        }

        return black;
    }

    private Task<string> UpperAsync() => WriteAsync("upper.jpg", 0, 0.6);

    private Task<string> LowerAsync() => WriteAsync("lower.jpg", 0.45, 1);

    private Task<string> WriteAsync(string name, double from, double to, double light = 1) => _receipts.WriteAsync(name, Shots.Of(from, to, light));
}

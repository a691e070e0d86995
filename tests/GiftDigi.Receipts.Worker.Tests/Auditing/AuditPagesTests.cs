using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Auditing;

/// <summary>An auditor's way from a query to what is behind a verdict, in a real browser.</summary>
public sealed class AuditPagesTests : IDisposable
{
    private const string Audit = "/staff/audit";
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task The_rows_of_a_file_are_those_of_the_page_and_a_colleague_who_has_the_address_sees_the_same()
    {
        await EnterAsync(2, AskAPerson);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Audit, "auditor", language: "en-GB");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);

        await page.Locator("[name=entrant]").FillAsync("entrant-1");
        await page.Locator("[name=verdict]").SelectOptionAsync("referred");
        await page.Locator("#query button").ClickAsync();
        await Expect(page.Locator("#counts")).ToContainTextAsync("1 found");
        var shown = await page.Locator("tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");
        var csv = await DownloadAsync(page, "CSV");
        var lines = await DownloadAsync(page, "JSON Lines");

        csv.AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line[..26]).ShouldBe(shown);
        Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Text("entry")).ShouldBe(shown);
        var colleague = await site.SignInAsync(new Uri(page.Url).PathAndQuery, "auditor", "colleague", language: "en-GB");
        (await colleague.Locator("tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)")).ShouldBe(shown);
        await Expect(colleague.Locator("[name=entrant]")).ToHaveValueAsync("entrant-1");
    }

    [Fact]
    public async Task A_mistake_stands_beside_its_field_and_nothing_is_looked_for()
    {
        await using var site = await Site.OpenAsync(_receipts, "web");

        var page = await site.SignInAsync($"{Audit}?from=tomorrow&verdict=perhaps&merchant=%3Cb%3E", "auditor", language: "en-GB");

        await Expect(page.Locator("#from-fault")).ToContainTextAsync("a day such as");
        await Expect(page.Locator("#verdict-fault")).ToContainTextAsync("'perhaps' cannot be");
        await Expect(page.Locator("[name=from]")).ToHaveValueAsync("tomorrow");
        await Expect(page.Locator("[name=merchant]")).ToHaveValueAsync("<b>");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("verdict, from");
        await Expect(page.Locator("#counts")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_story_of_an_entry_tells_its_review_and_every_record_and_where_they_contradict_each_other()
    {
        var entry = (await EnterAsync(1, AskAPerson))[0];
        await _receipts.DoAsync("review", "decide", entry, "--by", "r-1", "--reject", "altered");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Audit, "auditor", language: "en-GB");

        await page.Locator("tbody a").ClickAsync();
        await Expect(page.Locator("#verdict")).ToContainTextAsync("with a person");
        await Expect(page.Locator("#review")).ToContainTextAsync("Rejected r-1");
        (await page.Locator("#history tbody tr td:nth-child(4)").AllInnerTextsAsync()).ShouldBe(["command", "worker", "worker", "r-1"]);
        await Expect(page.Locator("figure .frames image")).ToBeVisibleAsync();
        await Expect(page.Locator("#contradiction")).ToHaveCountAsync(0);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        Change("UPDATE entries SET conclusion = replace(conclusion, '\"kind\":\"referred\"', '\"kind\":\"approved\"')");
        await page.ReloadAsync();
        await Expect(page.Locator("#contradiction")).ToContainTextAsync("with a person");
    }

    [Fact]
    public async Task The_story_frames_on_the_photo_what_the_desk_frames_and_points_at_what_is_read()
    {
        await EnterAsync(1, """{ "rejectAutomatically": [] }""", "まぼろしの品");
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync("/staff/cases", "administrator", language: "en-GB");
        await page.Locator("tbody a").ClickAsync();
        var atTheDesk = await FramesAsync(page);

        await page.GotoAsync(Audit);
        await page.Locator("tbody a").ClickAsync();
        (await FramesAsync(page)).ShouldBe(atTheDesk, ignoreOrder: true);
        atTheDesk.ShouldNotBeEmpty();
        var finding = page.Locator(".finding", new() { HasText = "Purchase period" });
        await finding.FocusAsync();

        var pointed = page.Locator($".frames .{await finding.GetAttributeAsync("data-box")}");
        (await pointed.CountAsync()).ShouldBePositive();
        await Expect(pointed.First).ToHaveClassAsync(new Regex("pointed"));
    }

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("en-GB")]
    public async Task The_story_fits_on_paper_and_nothing_of_it_is_cut(string language)
    {
        await EnterAsync(1, AskAPerson);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Audit, "auditor", language: language);
        await page.Locator("tbody a").ClickAsync();
        await page.EvaluateAsync("for (const details of document.querySelectorAll('#history details')) details.open = true");
        await page.SetViewportSizeAsync(PrintedWidth, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await PictureAsync(page, $"paper-{language}");

        (await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("main, main *:not(rect, image)")]
                .filter(part => part.checkVisibility())
                .filter(part => {
                    const cuts = !(part instanceof SVGElement) && getComputedStyle(part).overflowX !== "visible" && part.scrollWidth > part.clientWidth;
                    return cuts || part.getBoundingClientRect().right > innerWidth + 1;
                })
                .map(part => part.outerHTML.slice(0, 200))
            """)).ShouldBeEmpty();
        await Expect(page.Locator("nav, form").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Regex.Matches(paper, @"/MediaBox \[([^\]]+)\]").Select(box => box.Groups[1].Value).Distinct().ShouldHaveSingleItem().ShouldMatch(@"^0 0 59[45]\S* 84[12]\S*$");
    }

    [Fact]
    public async Task The_first_record_that_was_changed_in_the_database_is_named()
    {
        await EnterAsync(1, AskAPerson);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{Audit}?entrant=entrant-0", "auditor", language: "en-GB");
        await Expect(page.Locator("#chain")).ToContainTextAsync("not verified yet");
        await page.Locator("#chain button").ClickAsync();
        var head = _receipts.Query("SELECT hash FROM audit_heads").ShouldHaveSingleItem();
        await Expect(page.Locator("#chain")).ToContainTextAsync(head);
        page.Url.ShouldEndWith("?entrant=entrant-0");

        ChangeHistory("UPDATE audit_records SET actor = 'somebody' WHERE sequence = 2");
        await page.Locator("#chain button").ClickAsync();

        await Expect(page.Locator("#chain")).ToContainTextAsync("broken at record 2.");
        await page.Locator("#chain a").ClickAsync();
        await Expect(page.Locator("#history tbody tr:nth-child(2) .fault")).ToHaveTextAsync("changed");
    }

    [Fact]
    public async Task What_the_last_verification_found_is_still_there_when_the_program_was_started_again()
    {
        await EnterAsync(1, AskAPerson);
        string said;
        await using (var first = await Site.OpenAsync(_receipts, "web"))
        {
            var page = await first.SignInAsync(Audit, "auditor", language: "en-GB");
            await page.Locator("#chain button").ClickAsync();
            await Expect(page.Locator("#chain")).ToContainTextAsync("up to record 3");
            said = await page.Locator("#chain p").InnerTextAsync();
        }

        await using var second = await Site.OpenAsync(_receipts, "web");
        var again = await second.SignInAsync(Audit, "auditor", "colleague", language: "en-GB");

        (await again.Locator("#chain p").InnerTextAsync()).ShouldBe(said);
    }

    [Theory]
    [InlineData(true, "ja-JP")]
    [InlineData(false, "en-GB")]
    [InlineData(true, "en-GB")]
    [InlineData(false, "ja-JP")]
    public async Task The_pages_are_accessible(bool isPhone, string language)
    {
        await EnterAsync(1, AskAPerson);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync(Audit, "administrator", isPhone: isPhone, language: language);
        await LookAsync(page, "query", isPhone, language);
        await page.Locator("tbody a").ClickAsync();
        await LookAsync(page, "story", isPhone, language);
        await page.GotoAsync($"{Audit}?from=never");
        await LookAsync(page, "mistake", isPhone, language);
        await page.GotoAsync("/staff/tokens");
        await LookAsync(page, "tokens", isPhone, language);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(Audit);
        await LookAsync(page, "dark", isPhone, language);
    }

    public void Dispose() => _receipts.Dispose();

    /// <summary>A4 without its margins, in pixels.</summary>
    private const int PrintedWidth = 680;

    private const string AskAPerson = """{ "approveAutomatically": false }""";

    private static async Task LookAsync(IPage page, string name, bool isPhone, string language)
    {
        await PictureAsync(page, $"{name}-{(isPhone ? "phone" : "desk")}-{language}");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("RECEIPTS_TESTS_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    /// <summary>Where the frames stand, with their kinds.</summary>
    private static async Task<IReadOnlyList<string>> FramesAsync(IPage page)
    {
        await Expect(page.Locator(".frames image")).ToBeVisibleAsync();
        return await page.Locator(".frames rect").EvaluateAllAsync<string[]>(
            "frames => frames.map(frame => `${frame.classList[0]} ${['x', 'y', 'width', 'height'].map(name => frame.getAttribute(name))}`)");
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> EnterAsync(int count, string policy, string? product = null)
    {
        var samples = Samples.Clean().Take(count).ToList();
        IReadOnlyList<string> names = [.. product is null ? samples.Select(sample => sample.Truth.GetProperty("items")[0].Text("description")!) : [product]];
        var file = await _receipts.WriteAsync("campaign.json", $$"""
            {
              "id": "{{EntryDrive.Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品", "aliases": {{JsonSerializer.Serialize(names)}} }],
              "condition": { "minimumQuantity": 1 },
              "policy": {{policy}},
              "prize": { "kind": "everyone", "name": "試験", "value": 100 },
              "law": { "leastPurchase": 100 }
            }
            """);
        await _receipts.DoAsync("campaign", "publish", file);
        var entries = new List<string>();
        foreach (var (index, sample) in samples.Index())
        {
            entries.Add(await _receipts.SubmitAsync($"entrant-{index}", sample.Image));
        }

        await _receipts.WorkAsync(count);
        return entries;
    }

    /// <summary>As somebody who can write to the file changes the history: past what guards it.</summary>
    private void ChangeHistory(string sql)
    {
        var guards = _receipts.Query("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_records'");
        Change(string.Concat(guards.Select(guard => $"DROP TRIGGER {guard};")) + sql);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_receipts.PathOf("database/receipts.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBePositive();
    }
}

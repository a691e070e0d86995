using System.Text;
using System.Text.Json;
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
        (await page.Locator("figure img").EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(0);
        await Expect(page.Locator("#contradiction")).ToHaveCountAsync(0);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();

        Change("UPDATE entries SET conclusion = replace(conclusion, '\"kind\":\"referred\"', '\"kind\":\"approved\"')");
        await page.ReloadAsync();
        await Expect(page.Locator("#contradiction")).ToContainTextAsync("with a person");
    }

    [Fact]
    public async Task The_first_record_that_was_changed_in_the_database_is_named()
    {
        await EnterAsync(1, AskAPerson);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync($"{Audit}?entrant=entrant-0", "auditor", language: "en-GB");
        await Expect(page.Locator("#chain")).ToContainTextAsync("not verified since");
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

    private const string AskAPerson = """{ "approveAutomatically": false }""";

    private static async Task LookAsync(IPage page, string name, bool isPhone, string language)
    {
        if (Environment.GetEnvironmentVariable("RECEIPTS_TESTS_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{(isPhone ? "phone" : "desk")}-{language}.png"), FullPage = true });
        }

        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> EnterAsync(int count, string policy)
    {
        var samples = Samples.Clean().Take(count).ToList();
        var names = samples.Select(sample => sample.Truth.GetProperty("items")[0].Text("description")!);
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

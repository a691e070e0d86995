using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Web;

/// <summary>Lists of more than a page, in a real browser.</summary>
public sealed class ListTests : IDisposable
{
    private const int Count = 120;
    private readonly ReceiptsProgram _receipts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_auditors_query_goes_to_older_entries_and_back_and_shows_each_once()
    {
        var entries = await EnterAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync("/staff/audit?verdict=referred", "auditor", language: "en-GB");

        var first = await RowsAsync(page);
        var second = await GoAsync(page, "next", RowsAsync);
        var third = await GoAsync(page, "next", RowsAsync);

        (first.Count, second.Count, third.Count).ShouldBe((50, 50, 20));
        first.Concat(second).Concat(third).ShouldBe(entries.Reverse());
        await Expect(page.Locator("[rel=next]")).ToHaveCountAsync(0);
        page.Url.ShouldContain("verdict=referred");
        (await GoAsync(page, "prev", RowsAsync)).ShouldBe(second);
        (await GoAsync(page, "prev", RowsAsync)).ShouldBe(first);
        await Expect(page.Locator("[rel=prev]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_queue_goes_on_to_what_came_later_and_shows_each_once()
    {
        var entries = await EnterAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.SignInAsync("/staff/cases", "reviewer", language: "en-GB");
        await Expect(page.Locator("#counts")).ToContainTextAsync("120 waiting");

        var first = await CasesAsync(page);
        List<string> seen = [.. first];
        while (await page.Locator("[rel=next]").CountAsync() > 0)
        {
            seen.AddRange(await GoAsync(page, "next", CasesAsync));
        }

        seen.ShouldBe(entries);
        await page.GetByRole(AriaRole.Link, new() { Name = "First page" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "First page" })).ToHaveCountAsync(0);
        (await CasesAsync(page)).ShouldBe(first);
    }

    public void Dispose() => _receipts.Dispose();

    private static async Task<IReadOnlyList<string>> GoAsync(IPage page, string where, Func<IPage, Task<IReadOnlyList<string>>> read)
    {
        var address = await page.Locator($"[rel={where}]").GetAttributeAsync("href");
        await page.Locator($"[rel={where}]").ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).PathAndQuery == address);
        return await read(page);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(IPage page) => await page.Locator("tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");

    private static async Task<IReadOnlyList<string>> CasesAsync(IPage page) =>
        await page.Locator("tbody a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').pop())");

    /// <summary>Entries that wait for a person, the oldest first, without photos to read.</summary>
    private async Task<IReadOnlyList<string>> EnterAsync()
    {
        await _receipts.PublishCampaignAsync("ある商品");
        await using var services = ReceiptsHost.CreateStorage(new(_receipts.Data));
        var (store, now) = (services.GetRequiredService<IEntryStore>(), TimeProvider.System.GetUtcNow().AddHours(-1));
        var conclusion = new Conclusion(new(VerdictKind.Referred, [Reason.Illegible], []), [], [], 1, "reader-1", "rules-1");
        var entries = new List<string>();
        for (var number = 0; number < Count; number++)
        {
            var entry = new Entry(EntryId.New(TimeProvider.System), new(EntryDrive.Campaign), new($"entrant-{number}"), null, now.AddSeconds(number));
            await store.ReceiveAsync(entry, new(entry.Id, AuditStep.Received, "test", entry.ReceivedAt, null, null, "{}"), Token);
            await store.ConcludeAsync(entry, null, _ => (conclusion, []), Token);
            entries.Add(entry.Id.Value);
        }

        return [.. entries.Order(StringComparer.Ordinal)];
    }
}

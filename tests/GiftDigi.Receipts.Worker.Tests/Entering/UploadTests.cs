using System.Text.Json;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>Photos that arrive in parts, over connections that are lost, in a real browser.</summary>
public sealed class UploadTests : IDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions InTime = new() { Timeout = 120_000 };
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 30_000 };
    private readonly ReceiptsProgram _receipts = new();

    private IEnumerable<string> Unfinished => Directory.EnumerateFiles(_receipts.PathOf("unfinished"));

    [Theory]
    [InlineData("ja-JP", "続きから自動で送信します")]
    [InlineData("en-GB", "sending goes on by itself from where it stopped")]
    public async Task A_connection_that_is_lost_on_the_way_goes_on_where_it_stopped_and_makes_one_entry(string language, string told)
    {
        await _receipts.PublishCampaignForAsync(Samples.OneClean().Truth);
        await using var site = await Site.OpenAsync(_receipts);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", language: language);
        var offsets = new List<string>();
        await page.RouteAsync("**/uploads/*", async route =>
        {
            offsets.Add(route.Request.Headers["upload-offset"]);
            await (offsets.Count == 2 ? LoseAsync(route) : route.ContinueAsync());
        });

        await EnterAsync(page, await WritePhotoAsync(parts: 3));
        await Expect(page.Locator("[data-hint]")).ToContainTextAsync(told, Soon);
        await Expect(page.Locator("progress")).ToHaveJSPropertyAsync("value", 256.0 / 640);
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator(".stage.approved")).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        offsets[..2].ShouldBe(["0", "262144"]);
        offsets.Skip(2).Distinct().ShouldBe(["262144", "524288"]);
        Unfinished.ShouldBeEmpty();

        static async Task LoseAsync(IRoute route)
        {
            await route.Request.Frame.Page.Context.SetOfflineAsync(true);
            await route.AbortAsync("internetdisconnected");
        }
    }

    [Theory]
    [InlineData("**/uploads")]
    [InlineData("**/uploads/*")]
    [InlineData("**/entries")]
    public async Task What_arrived_although_its_answer_was_lost_makes_one_entry(string request)
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var lost = 0;
        await page.RouteAsync(request, async route =>
        {
            if (lost++ == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await EnterAsync(page, await WritePhotoAsync(parts: 2));

        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync(InTime);
        lost.ShouldBeGreaterThan(1);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_there_is_no_room_for_parts_the_photo_is_sent_in_one_piece()
    {
        _receipts.Environment["RECEIPTS_Web__UnfinishedMegabytes"] = "1";
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");

        await EnterAsync(page, await WritePhotoAsync(parts: 5));

        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        Unfinished.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_adds_to_the_upload_of_another_or_enters_with_it()
    {
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var owner = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var stranger = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var upload = (await BeginAsync(owner, 5)).Text("address")!;

        (await AppendAsync(stranger, upload, 0, "photo")).ShouldBe(404);
        (await AppendAsync(owner, upload, 0, "pho")).ShouldBe(204);
        (await AppendAsync(owner, upload, 0, "pho")).ShouldBe(204);
        (await AppendAsync(owner, upload, 3, "tographs")).ShouldBe(409);
        (await EnterWithAsync(owner, upload)).ShouldBe(410);
        (await AppendAsync(owner, upload, 3, "to")).ShouldBe(204);
        (await EnterWithAsync(stranger, upload)).ShouldBe(410);
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
        (await EnterWithAsync(owner, upload)).ShouldBe(200);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        (await EnterWithAsync(owner, "/uploads/../../database/receipts.db")).ShouldBe(410);
    }

    [Fact]
    public async Task An_upload_is_begun_by_a_page_only_within_the_bounds_of_a_photo_and_not_too_often()
    {
        _receipts.Environment["RECEIPTS_Web__SentPerEntrant"] = "1";
        await _receipts.PublishCampaignAsync();
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");

        (await BeginAsync(page, 5, hasToken: false)).GetProperty("status").GetInt32().ShouldBe(400);
        (await BeginAsync(page, 0)).GetProperty("status").GetInt32().ShouldBe(413);
        (await BeginAsync(page, 0)).GetProperty("status").GetInt32().ShouldBe(413);
        (await BeginAsync(page, 21 * 1024 * 1024)).GetProperty("status").GetInt32().ShouldBe(413);
        var upload = (await BeginAsync(page, 20 * 1024 * 1024)).Text("address")!;
        (await AppendAsync(page, upload, 0, new('p', (256 * 1024) + 1))).ShouldBe(413);
        (await BeginAsync(page, 5)).GetProperty("status").GetInt32().ShouldBe(429);
    }

    public void Dispose() => _receipts.Dispose();

    private static async Task EnterAsync(IPage page, string file)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    private static async Task<JsonElement> BeginAsync(IPage page, int length, bool hasToken = true) => (await page.EvaluateAsync(
        """
        async ([length, hasToken]) => {
            const token = hasToken ? { RequestVerificationToken: document.querySelector("[name=__RequestVerificationToken]").value } : {};
            const answer = await fetch("/uploads", { method: "POST", headers: { "Upload-Length": length, ...token } });
            return { status: answer.status, address: answer.headers.get("Location") };
        }
        """,
        new object[] { length, hasToken }))!.Value;

    private static Task<int> AppendAsync(IPage page, string upload, int offset, string part) => page.EvaluateAsync<int>(
        "async ([upload, offset, part]) => (await fetch(upload, { method: 'PATCH', headers: { 'Upload-Offset': offset }, body: part })).status",
        new object[] { upload, offset, part });

    private static Task<int> EnterWithAsync(IPage page, string upload) => page.EvaluateAsync<int>(
        """
        async upload => {
            const form = document.querySelector("form");
            const data = new FormData(form);
            data.delete("photo");
            data.set("upload", upload.slice("/uploads/".length));
            return (await fetch(form.action, { method: "POST", body: data })).status;
        }
        """,
        upload);

    /// <summary>A photo of a receipt that takes so many parts: what comes after the end of a picture shows nothing.</summary>
    private Task<string> WritePhotoAsync(int parts)
    {
        var photo = Samples.Bytes(Samples.OneClean().Image);
        var bytes = new byte[(parts * 256 * 1024) - (128 * 1024)];
        photo.CopyTo(bytes.AsSpan());
        return _receipts.WriteAsync("photo.jpg", bytes);
    }
}

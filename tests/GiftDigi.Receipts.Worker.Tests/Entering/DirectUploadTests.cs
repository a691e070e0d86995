using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using GiftDigi.Receipts.Adapters.Tests.AzureBlobs;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>Photos that a real browser puts straight to the store.</summary>
public sealed class DirectUploadTests : IDisposable
{
    private static readonly LocatorAssertionsToBeVisibleOptions InTime = new() { Timeout = 120_000 };
    private readonly ReceiptsProgram _receipts = new();
    private readonly BlobServiceClient _account = Azurite.Account;
    private readonly BlobContainerClient _container = Azurite.NewContainer();

    public DirectUploadTests()
    {
        _receipts.Environment["RECEIPTS_Images__Blobs"] = Azurite.ConnectionString;
        _receipts.Environment["RECEIPTS_Images__Container"] = _container.Name;
        _receipts.Environment["RECEIPTS_Images__Direct"] = "true";
    }

    private string Store => _account.Uri.GetLeftPart(UriPartial.Authority);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_goes_straight_to_the_store_and_becomes_one_entry()
    {
        await using var site = await OpenAsync(isAllowed: true);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add($"{request.Method} {new Uri(request.Url).GetLeftPart(UriPartial.Path)}");

        await EnterAsync(page);

        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync(InTime);
        asked.Where(request => request.StartsWith("PUT ", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith($"PUT {_container.Uri}/arriving/");
        asked.ShouldNotContain(request => request.StartsWith("PATCH ", StringComparison.Ordinal));
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        Names().ShouldHaveSingleItem().ShouldStartWith("images/");
    }

    [Fact]
    public async Task Where_the_store_lets_no_page_in_the_photo_comes_here_in_parts()
    {
        await using var site = await OpenAsync(isAllowed: false);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");

        await EnterAsync(page);

        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync(InTime);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        Names().ShouldHaveSingleItem().ShouldStartWith("images/");
    }

    [Fact]
    public async Task Without_script_the_form_carries_the_photo()
    {
        await using var site = await OpenAsync(isAllowed: true);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", hasScript: false);

        await EnterAsync(page);

        await Expect(page.Locator(".stage.reading")).ToBeVisibleAsync(InTime);
        Names().ShouldHaveSingleItem().ShouldStartWith("images/");
    }

    [Fact]
    public async Task What_was_put_is_looked_at_before_it_is_an_entry()
    {
        await using var site = await OpenAsync(isAllowed: true);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var stranger = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var photo = Samples.Bytes(Samples.OneClean().Image);

        (await SendAsync(page, photo, photo[..^1])).ShouldBe(410, "another length");
        (await SendAsync(page, photo, [.. photo[..^1], (byte)(photo[^1] ^ 1)])).ShouldBe(410, "other bytes");
        (await SendAsync(page, "no photo"u8.ToArray(), "no photo"u8.ToArray())).ShouldBe(422, "no photo");
        (await SendAsync(page, photo, photo, sender: stranger)).ShouldBe(410, "somebody else's");
        (await _receipts.EntriesAsync()).ShouldBeEmpty();
        (await SendAsync(page, photo, photo)).ShouldBe(200);
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_a_page_is_allowed_to_send_and_only_what_a_photo_may_be()
    {
        await using var site = await OpenAsync(isAllowed: true);
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}");
        var fingerprint = new string('a', 64);

        (await AllowAsync(page, 5, fingerprint, hasToken: false)).Status.ShouldBe(400);
        (await AllowAsync(page, 0, fingerprint)).Status.ShouldBe(413);
        (await AllowAsync(page, 21 * 1024 * 1024, fingerprint)).Status.ShouldBe(413);
        (await AllowAsync(page, 5, "../../images")).Status.ShouldBe(404);
        var (status, address, _) = await AllowAsync(page, 5, fingerprint);
        status.ShouldBe(201);
        address.ShouldStartWith($"{_container.Uri}/arriving/");
        address.ShouldContain("sp=c&");
    }

    [Fact]
    public async Task Pages_of_entrants_may_ask_the_store_and_no_others()
    {
        await using var site = await OpenAsync(isAllowed: true);
        var page = await site.VisitAsync("/");

        var entrants = await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        var staff = await page.GotoAsync("/staff/sign-in");

        entrants!.Headers["content-security-policy"].ShouldEndWith($"connect-src 'self' {Store}");
        staff!.Headers["content-security-policy"].ShouldEndWith("connect-src 'self'");
    }

    public void Dispose()
    {
        _container.DeleteIfExists(cancellationToken: CancellationToken.None);
        _receipts.Dispose();
    }

    private static async Task EnterAsync(IPage page)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(Samples.OneClean().Image);
        await page.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>The pages, which the account lets in or not.</summary>
    private async Task<Site> OpenAsync(bool isAllowed)
    {
        await _receipts.PublishCampaignAsync();
        var site = await Site.OpenAsync(_receipts, "web");
        BlobServiceProperties properties = await _account.GetPropertiesAsync(Token);
        properties.Cors = !isAllowed ? [] :
        [
            new() { AllowedOrigins = site.Address.GetLeftPart(UriPartial.Authority), AllowedMethods = "PUT", AllowedHeaders = "x-ms-blob-type,content-type", ExposedHeaders = "", MaxAgeInSeconds = 600 },
        ];
        await _account.SetPropertiesAsync(properties, Token);
        return site;
    }

    private static async Task<(int Status, string? Address, string? Key)> AllowAsync(IPage page, int length, string fingerprint, bool hasToken = true)
    {
        var answer = (await page.EvaluateAsync(
            """
            async ([length, fingerprint, hasToken]) => {
                const token = hasToken ? { RequestVerificationToken: document.querySelector("[name=__RequestVerificationToken]").value } : {};
                const answer = await fetch("/uploads/direct", { method: "POST", headers: { "Upload-Length": length, "Upload-Fingerprint": fingerprint, ...token } });
                return { status: answer.status, address: answer.headers.get("Location"), key: answer.headers.get("Upload-Key") };
            }
            """,
            new object[] { length, fingerprint, hasToken }))!.Value;
        return (answer.GetProperty("status").GetInt32(), answer.Text("address"), answer.Text("key"));
    }

    /// <summary>Announces one thing, puts another, and sends the form.</summary>
    private static async Task<int> SendAsync(IPage page, byte[] announced, byte[] put, IPage? sender = null)
    {
        var (_, address, key) = await AllowAsync(page, announced.Length, Convert.ToHexStringLower(SHA256.HashData(announced)));
        await new BlobClient(new(address!), Azurite.Options).UploadAsync(BinaryData.FromBytes(put), Token);
        return await (sender ?? page).EvaluateAsync<int>(
            """
            async key => {
                const form = document.querySelector("form");
                const data = new FormData(form);
                data.delete("photo");
                data.set("upload", key);
                return (await fetch(form.action, { method: "POST", body: data })).status;
            }
            """,
            key);
    }

    private List<string> Names() => [.. _container.GetBlobs(cancellationToken: Token).Select(blob => blob.Name)];
}

using System.Net;
using Azure.Storage.Blobs;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

/// <summary>Photos that are put straight to the store, by what a phone can do with the address it is given.</summary>
public sealed class BlobDirectUploadsTests : IDisposable
{
    private static readonly HttpClient Phone = new();

    private readonly BlobContainerClient _container = Azurite.NewContainer();
    private readonly IDirectUploads _direct;

    public BlobDirectUploadsTests()
    {
        _container.Create(cancellationToken: Token);
        _direct = Opened.Store(_container, TimeProvider.System, isDirect: true).Direct!;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _container.Delete(cancellationToken: CancellationToken.None);

    [Fact]
    public async Task What_was_announced_and_put_is_found_until_it_is_removed()
    {
        var upload = Announce("photo");
        (await _direct.FindAsync(upload, Token)).ShouldBeNull();

        (await PutAsync(await _direct.AllowAsync(upload, Token), "photo")).ShouldBe(HttpStatusCode.Created);

        (await _direct.FindAsync(upload, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
        (await _direct.FindAsync(upload with { Entrant = new("somebody-else") }, Token)).ShouldBeNull();
        await _direct.RemoveAsync(upload, Token);
        await _direct.RemoveAsync(upload, Token);
        (await _direct.FindAsync(upload, Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("phony")]
    [InlineData("phot")]
    [InlineData("photograph")]
    [InlineData("")]
    public async Task What_is_not_what_was_announced_is_removed(string content)
    {
        var upload = Announce("photo");
        await PutAsync(await _direct.AllowAsync(upload, Token), content);

        (await _direct.FindAsync(upload, Token)).ShouldBeNull();

        _container.GetBlobs(cancellationToken: Token).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_creates_one_blob_once_and_does_nothing_else()
    {
        var address = await _direct.AllowAsync(Announce("photo"), Token);
        await PutAsync(address, "photo");

        (await PutAsync(address, "again")).ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Conflict);
        (await PutAsync(Elsewhere(address, "arriving/entrant-1/other"), "photo")).ShouldBe(HttpStatusCode.Forbidden);
        (await PutAsync(Elsewhere(address, "uploads/c/e/photo.jpg"), "photo")).ShouldBe(HttpStatusCode.Forbidden);
        (await PutAsync(new(address.GetLeftPart(UriPartial.Path)), "photo")).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(HttpMethod.Get, address)).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(HttpMethod.Delete, address)).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(HttpMethod.Get, new($"{address}&comp=metadata"))).ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(HttpMethod.Get, new($"{Elsewhere(address, "")}&restype=container&comp=list"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_address_is_of_no_use_after_its_time()
    {
        var clock = new ManualTimeProvider();
        var past = Opened.Store(_container, clock, isDirect: true).Direct!;

        (await PutAsync(await past.AllowAsync(Announce("photo"), Token), "photo")).ShouldBe(HttpStatusCode.Forbidden);

        _container.GetBlobs(cancellationToken: Token).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_made_an_entry_of_is_removed_after_its_time()
    {
        var upload = Announce("photo");
        await PutAsync(await _direct.AllowAsync(upload, Token), "photo");
        var now = TimeProvider.System.GetUtcNow();

        await _direct.RemoveBeforeAsync(now.AddHours(-1), Token);
        (await _direct.FindAsync(upload, Token)).ShouldNotBeNull();
        await _direct.RemoveBeforeAsync(now.AddHours(1), Token);
        (await _direct.FindAsync(upload, Token)).ShouldBeNull();
    }

    private static DirectUpload Announce(string content) =>
        new(Sample.Entrant, Guid.CreateVersion7().ToString("N"), content.Length, Sample.Image(content).Fingerprint);

    private Uri Elsewhere(Uri signed, string name) => new($"{_container.Uri}/{name}{signed.Query}");

    private static async Task<HttpStatusCode> PutAsync(Uri address, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent(content) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await Phone.SendAsync(request, Token);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpMethod method, Uri address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await Phone.SendAsync(request, Token);
        return response.StatusCode;
    }
}

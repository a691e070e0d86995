using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.AzureBlobs;

public sealed class BlobImageStoreTests : ImageStoreContract, IDisposable
{
    private const int Enough = 1000;

    private readonly BlobContainerClient _container = Azurite.NewContainer();
    private readonly BlobImageStore _store;
    private readonly BlobImageStore _other;

    public BlobImageStoreTests()
    {
        _container.Create(cancellationToken: Token);
        _store = Opened.Store(_container, Clock);
        _other = Opened.Store(_container, Clock);
    }

    private protected override IImageStore Store => _store;

    public void Dispose() => _container.Delete(cancellationToken: CancellationToken.None);

    [Fact]
    public async Task Whatever_kind_of_file_was_sent_is_kept_as_bytes_with_its_fingerprint()
    {
        var entry = EntryId.New(Clock);
        var album = new ReceiptImage("PK\u0003\u0004 not a picture at all"u8.ToArray());

        await Store.KeepAsync(entry, album, Token);

        var blob = _container.GetBlobClient($"images/{entry.Value[^2..]}/{entry.Value}");
        var found = (await blob.GetPropertiesAsync(cancellationToken: Token)).Value;
        found.ContentType.ShouldBe("application/octet-stream");
        found.Metadata["fingerprint"].ShouldBe(album.Fingerprint.Value);
        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(album.Fingerprint);
    }

    [Fact]
    public async Task Of_many_that_keep_different_images_for_one_entry_at_once_one_wins()
    {
        var entry = EntryId.New(Clock);

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            try
            {
                await (number % 2 == 0 ? Store : _other).KeepAsync(entry, Sample.Image($"photo {number}"), Token);
                return number;
            }
            catch (InvalidOperationException)
            {
                return -1;
            }
        }));

        var winner = kept.Single(number => number >= 0);
        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(Sample.Image($"photo {winner}").Fingerprint);
    }

    [Fact]
    public async Task An_image_that_somebody_changed_is_told_from_what_was_kept()
    {
        var entry = EntryId.New(Clock);
        await Store.KeepAsync(entry, Sample.Image("photo"), Token);
        var blob = _container.GetBlobClient($"images/{entry.Value[^2..]}/{entry.Value}");
        var metadata = (await blob.GetPropertiesAsync(cancellationToken: Token)).Value.Metadata;
        await blob.UploadAsync(BinaryData.FromString("forged"), new BlobUploadOptions { Metadata = metadata }, Token);

        var finding = () => Store.FindAsync(entry, Token);

        (await finding.ShouldThrowAsync<IOException>()).Message.ShouldContain($"The image of entry {entry}");
    }

    [Fact]
    public async Task Of_two_watchers_one_has_an_upload_in_hand()
    {
        var upload = new Upload("c/e/photo.jpg");
        AddUpload(upload, "photo");

        (await Store.OpenUploadAsync(upload, Enough, Token)).ShouldNotBeNull();

        (await _other.ListUploadsAsync(10, Token)).ShouldBeEmpty();
        (await _other.OpenUploadAsync(upload, Enough, Token)).ShouldBeNull();
        await _other.RemoveUploadAsync(upload, Token);
        await _other.SetAsideAsync(upload, "not mine", Token);
        (await Store.OpenUploadAsync(upload, Enough, Token)).ShouldNotBeNull();
        await Store.RemoveUploadAsync(upload, Token);
        Names("").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_that_open_one_upload_at_once_one_gets_it()
    {
        var upload = new Upload("c/e/photo.jpg");
        AddUpload(upload, "photo");
        var watchers = Enumerable.Range(0, 8).Select(_ => Opened.Store(_container, Clock)).ToList();

        var opened = await Task.WhenAll(watchers.Select(watcher => watcher.OpenUploadAsync(upload, Enough, Token)));

        opened.Count(image => image is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_watcher_that_was_too_slow_does_not_remove_what_another_has_in_hand()
    {
        var upload = new Upload("c/e/photo.jpg");
        AddUpload(upload, "photo");
        await Store.OpenUploadAsync(upload, Enough, Token);
        await EndLeaseAsync(upload);
        (await _other.OpenUploadAsync(upload, Enough, Token)).ShouldNotBeNull();

        await Store.RemoveUploadAsync(upload, Token);

        Names("uploads").ShouldHaveSingleItem();
        await _other.RemoveUploadAsync(upload, Token);
        Names("uploads").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_was_replaced_after_it_was_read_is_not_removed_with_the_old_one()
    {
        var upload = new Upload("c/e/photo.jpg");
        AddUpload(upload, "photo");
        await Store.OpenUploadAsync(upload, Enough, Token);
        await EndLeaseAsync(upload);
        AddUpload(upload, "another");

        await Store.RemoveUploadAsync(upload, Token);

        (await Store.ListUploadsAsync(10, Token)).ShouldBe([upload]);
        (await Store.OpenUploadAsync(upload, Enough, Token))!.Bytes.Length.ShouldBe("another".Length);
    }

    [Fact]
    public async Task A_set_aside_upload_is_kept_with_its_cause_beside_it()
    {
        AddUpload(new("unknown/entrant-1/領収書 (1).jpg"), "photo");

        await Store.SetAsideAsync(new("unknown/entrant-1/領収書 (1).jpg"), "no such campaign", Token);

        var names = Names("");
        names.Count.ShouldBe(2);
        names.ShouldAllBe(name => name.StartsWith("setaside/", StringComparison.Ordinal));
        (await TextAsync(names.Single(name => name.EndsWith(".jpg", StringComparison.Ordinal)))).ShouldBe("photo");
        (await TextAsync(names.Single(name => name.EndsWith(".cause.txt", StringComparison.Ordinal)))).ShouldBe("unknown/entrant-1/領収書 (1).jpg\nno such campaign\n");
    }

    [Theory]
    [InlineData("領収書 (1).jpg")]
    [InlineData("a%2F..%2Fb.jpg")]
    [InlineData("-rf *;$(x)`y`'\"?x=1#y.jpg")]
    [InlineData("f/g.jpg")]
    public async Task Odd_names_are_uploads_like_any_other(string name)
    {
        var upload = new Upload($"c/e/{name}");
        AddUpload(upload, "photo");

        var listed = await Store.ListUploadsAsync(10, Token);

        listed.ShouldBe([upload]);
        (await Store.OpenUploadAsync(upload, Enough, Token))!.Bytes.Length.ShouldBe(5);
        await Store.RemoveUploadAsync(upload, Token);
        Names("").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../images/{0}")]
    [InlineData("c/../../images/{0}")]
    [InlineData("./../images/{0}")]
    [InlineData("c//{0}")]
    [InlineData("c\\..\\..\\images\\{0}")]
    [InlineData("c/e\\photo.jpg")]
    [InlineData("")]
    public async Task A_path_that_leads_elsewhere_is_no_upload(string path)
    {
        var entry = EntryId.New(Clock);
        await Store.KeepAsync(entry, Sample.Image("photo"), Token);
        var upload = new Upload(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, $"{entry.Value[^2..]}/{entry.Value}"));

        var opened = await Store.OpenUploadAsync(upload, Enough, Token);
        await Store.RemoveUploadAsync(upload, Token);
        await Store.SetAsideAsync(upload, "hostile", Token);

        opened.ShouldBeNull();
        Names("").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_notice_is_believed_of_uploads_that_wait_in_this_container_alone()
    {
        AddUpload(new("c/e/photo 1.jpg"), "photo");
        await Store.KeepAsync(EntryId.New(Clock), Sample.Image("photo"), Token);
        var ours = $"/blobServices/default/containers/{_container.Name}/blobs/";

        (await Store.Notices!.IsWaitingAsync($"{ours}uploads/c/e/photo 1.jpg", Token)).ShouldBeTrue();

        string[] others =
        [
            $"{ours}uploads/c/e/other.jpg", $"{ours}{Names("images")[0]}", $"{ours}uploads/../{Names("images")[0]}", $"{ours}uploads/", ours, "",
            $"/blobServices/default/containers/another/blobs/uploads/c/e/photo 1.jpg", $"x{ours}uploads/c/e/photo 1.jpg", $"{ours}uploads/{new string('x', 5000)}",
        ];
        foreach (var subject in others)
        {
            (await Store.Notices!.IsWaitingAsync(subject, Token)).ShouldBeFalse(subject);
        }

        await Store.OpenUploadAsync(new("c/e/photo 1.jpg"), Enough, Token);
        await Store.RemoveUploadAsync(new("c/e/photo 1.jpg"), Token);
        (await Store.Notices!.IsWaitingAsync($"{ours}uploads/c/e/photo 1.jpg", Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_container_is_made_where_it_is_missing_closed_to_the_public()
    {
        var missing = Azurite.NewContainer();

        await Opened.Store(missing, Clock).ListUploadsAsync(1, Token);

        (await missing.GetPropertiesAsync(cancellationToken: Token)).Value.PublicAccess.ShouldBeOneOf(PublicAccessType.None, null);
        await missing.DeleteAsync(cancellationToken: Token);
    }

    [Fact]
    public async Task A_container_that_is_open_to_the_public_is_refused()
    {
        await _container.SetAccessPolicyAsync(PublicAccessType.Blob, cancellationToken: Token);

        var keeping = () => Store.KeepAsync(EntryId.New(Clock), Sample.Image("photo"), Token);

        (await keeping.ShouldThrowAsync<IOException>()).Message.ShouldContain("open to the public");
        Names("").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_key_is_told_with_what_to_do_and_without_the_key()
    {
        var wrong = Convert.ToBase64String(new byte[32]);
        var store = Opened.Store(_container, Clock, connectionString: $"AccountName=receipts;AccountKey={wrong};BlobEndpoint={new BlobServiceClient(Azurite.ConnectionString).Uri}");

        var keeping = () => store.KeepAsync(EntryId.New(Clock), Sample.Image("photo"), Token);

        var error = await keeping.ShouldThrowAsync<IOException>();
        error.Message.ShouldContain("Check the key in Images:Blobs");
        error.ToString().ShouldNotContain(wrong);
    }

    private protected override void AddUpload(Upload upload, string content)
    {
        // The server tells times by the second, and what comes within one is in no order.
        if (Names("uploads") is [.., _])
        {
            var now = Touch();
            SpinWait.SpinUntil(() => Touch() != now, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        }

        _container.GetBlobClient($"uploads/{upload.Path}").Upload(BinaryData.FromString(content), overwrite: true, Token);
    }

    private DateTimeOffset Touch()
    {
        var probe = _container.GetBlobClient("probe");
        var touched = probe.Upload(BinaryData.FromString(""), overwrite: true, Token).Value.LastModified;
        probe.Delete(cancellationToken: Token);
        return touched;
    }

    private async Task EndLeaseAsync(Upload upload) => await _container.GetBlobClient($"uploads/{upload.Path}").GetBlobLeaseClient().BreakAsync(TimeSpan.Zero, cancellationToken: Token);

    private List<string> Names(string prefix) => [.. _container.GetBlobs(new GetBlobsOptions { Prefix = prefix }, Token).Select(blob => blob.Name)];

    private async Task<string> TextAsync(string name) => (await _container.GetBlobClient(name).DownloadContentAsync(Token)).Value.Content.ToString();
}

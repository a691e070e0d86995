using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of images promises.</summary>
public abstract class ImageStoreContract
{
    private const int Enough = 1000;

    private static readonly Upload Photo = new("yuzu-soda-autumn/entrant-1/photo.jpg");

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected ManualTimeProvider Clock { get; } = new();

    private protected abstract IImageStore Store { get; }

    [Fact]
    public async Task An_image_comes_back_as_it_was_kept()
    {
        var entry = EntryId.New(Clock);

        await Store.KeepAsync(entry, Sample.Image("photo"), Token);

        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
        (await Store.FindAsync(EntryId.New(Clock), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Keeping_the_same_image_again_changes_nothing()
    {
        var entry = EntryId.New(Clock);
        await Store.KeepAsync(entry, Sample.Image("photo"), Token);

        await Store.KeepAsync(entry, Sample.Image("photo"), Token);

        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
    }

    [Fact]
    public async Task The_image_of_an_entry_is_never_replaced()
    {
        var entry = EntryId.New(Clock);
        await Store.KeepAsync(entry, Sample.Image("photo"), Token);

        var replacing = () => Store.KeepAsync(entry, Sample.Image("another"), Token);

        await replacing.ShouldThrowAsync<InvalidOperationException>();
        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
    }

    [Fact]
    public async Task What_may_be_shown_is_kept_beside_the_image_and_may_be_replaced()
    {
        var entry = EntryId.New(Clock);
        await Store.KeepAsync(entry, Sample.Image("photo"), Token);
        (await Store.FindShownAsync(entry, Token)).ShouldBeNull();

        await Store.KeepShownAsync(entry, new(new(8, 8), new byte[64]), Token);
        await Store.KeepShownAsync(entry, new(new(16, 8), new byte[128]), Token);

        var shown = LeptonicaCodec.Decode((await Store.FindShownAsync(entry, Token))!.Bytes.Span);
        (shown.Size.Width, shown.Size.Height).ShouldBe((16, 8));
        (await Store.FindAsync(entry, Token))!.Fingerprint.ShouldBe(Sample.Image("photo").Fingerprint);
    }

    [Fact]
    public async Task Cancelling_keeps_nothing()
    {
        var entry = EntryId.New(Clock);

        var keeping = () => Store.KeepAsync(entry, Sample.Image("photo"), new(canceled: true));

        await keeping.ShouldThrowAsync<OperationCanceledException>();
        (await Store.FindAsync(entry, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_new_store_lists_no_uploads()
    {
        var listed = await Store.ListUploadsAsync(10, Token);

        listed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Uploads_are_listed_oldest_first_and_no_more_than_asked_for()
    {
        List<Upload> uploads = [new("c/e2/b.jpg"), new("c/e1/c.jpg"), new("a/e1/z.jpg")];
        foreach (var upload in uploads)
        {
            AddUpload(upload, "photo");
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var listed = await Store.ListUploadsAsync(2, Token);

        listed.ShouldBe(uploads[..2]);
        (await Store.ListUploadsAsync(10, Token)).ShouldBe(uploads);
    }

    [Theory]
    [InlineData(6, 5)]
    [InlineData(5, 5)]
    [InlineData(4, 5)]
    [InlineData(3, 4)]
    [InlineData(0, 1)]
    [InlineData(int.MaxValue, 5)]
    public async Task An_upload_is_read_up_to_one_byte_over_the_limit(int maxBytes, int expected)
    {
        AddUpload(Photo, "photo");

        var image = await Store.OpenUploadAsync(Photo, maxBytes, Token);

        image!.Bytes.Length.ShouldBe(expected);
    }

    [Fact]
    public async Task An_empty_upload_is_opened_as_no_bytes()
    {
        AddUpload(Photo, "");

        var image = await Store.OpenUploadAsync(Photo, Enough, Token);

        image!.Bytes.Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_removed_upload_is_gone_and_may_be_removed_again()
    {
        AddUpload(Photo, "photo");

        await Store.RemoveUploadAsync(Photo, Token);
        await Store.RemoveUploadAsync(Photo, Token);

        (await Store.OpenUploadAsync(Photo, Enough, Token)).ShouldBeNull();
        (await Store.ListUploadsAsync(10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_was_set_aside_is_no_longer_listed()
    {
        AddUpload(Photo, "photo");

        await Store.SetAsideAsync(Photo, "no such campaign", Token);
        await Store.SetAsideAsync(Photo, "no such campaign", Token);

        (await Store.OpenUploadAsync(Photo, Enough, Token)).ShouldBeNull();
        (await Store.ListUploadsAsync(10, Token)).ShouldBeEmpty();
    }

    private protected abstract void AddUpload(Upload upload, string content);
}

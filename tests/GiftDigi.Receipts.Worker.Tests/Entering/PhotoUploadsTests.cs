using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Entering;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

public sealed class PhotoUploadsTests : IDisposable
{
    private static readonly EntrantId Entrant = new("e1");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("uploads-test-");
    private readonly PhotoUploads _uploads;

    public PhotoUploadsTests() => _uploads = new(_folder, Options.Create(new WebOptions { UnfinishedMegabytes = 2 }), TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parts_become_the_photo_whatever_is_sent_twice()
    {
        var upload = _uploads.Begin(Entrant, length: 5)!;

        (await _uploads.AppendAsync(upload, 0, "pho"u8.ToArray(), Token)).ShouldBe(3);
        (await _uploads.AppendAsync(upload, 0, "pho"u8.ToArray(), Token)).ShouldBe(3);
        (await _uploads.FindAsync(upload, Token)).ShouldBeNull();
        (await _uploads.AppendAsync(upload, 3, "to"u8.ToArray(), Token)).ShouldBe(5);
        (await _uploads.AppendAsync(upload, 3, "to"u8.ToArray(), Token)).ShouldBe(5);

        (await _uploads.FindAsync(upload, Token))!.Bytes.ToArray().ShouldBe("photo"u8.ToArray());
    }

    [Theory]
    [InlineData(0, "photograph", 0)]
    [InlineData(4, "o", 0)]
    public async Task A_part_that_is_too_long_or_does_not_follow_on_changes_nothing(long offset, string part, long there)
    {
        var upload = _uploads.Begin(Entrant, length: 5)!;

        (await _uploads.AppendAsync(upload, offset, System.Text.Encoding.ASCII.GetBytes(part), Token)).ShouldBe(there);
    }

    [Fact]
    public async Task Of_many_that_one_entrant_begins_the_oldest_go()
    {
        var uploads = new PhotoUploads(_folder, Options.Create(new WebOptions { UnfinishedMegabytes = 4 }), TimeProvider.System);
        var others = uploads.Begin(new("e2"), length: 5)!;
        var begun = Enumerable.Range(0, ImageAlbum.MostShots + 4).Select(index =>
        {
            var upload = uploads.Begin(Entrant, length: 5)!;
            File.SetLastWriteTimeUtc(_folder.EnumerateFiles($"*{upload.Key}").Single().FullName, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(index - 20));
            return upload;
        }).ToList();

        (await uploads.AppendAsync(begun[0], 0, "p"u8.ToArray(), Token)).ShouldBeNull();
        (await uploads.AppendAsync(begun[1], 0, "p"u8.ToArray(), Token)).ShouldBe(1);
        (await uploads.AppendAsync(others, 0, "p"u8.ToArray(), Token)).ShouldBe(1);
    }

    [Fact]
    public void What_is_begun_takes_room_until_it_is_removed()
    {
        var first = _uploads.Begin(Entrant, length: 1_500_000)!;
        _uploads.Begin(new("e2"), length: 1_500_000).ShouldBeNull();

        _uploads.Remove(first);

        _uploads.Begin(new("e2"), length: 1_500_000).ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_fills_the_folder_with_small_ones()
    {
        var begun = Enumerable.Range(0, 9).Select(number => _uploads.Begin(new($"e{number}"), length: 1)).ToList();

        begun[..8].ShouldAllBe(upload => upload != null);
        begun[8].ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_goes_on_with_is_removed()
    {
        var abandoned = _uploads.Begin(Entrant, length: 5)!;
        File.SetLastWriteTimeUtc(_folder.EnumerateFiles().Single().FullName, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2));
        var going = _uploads.Begin(Entrant, length: 5)!;

        _uploads.RemoveAbandoned();

        (await _uploads.AppendAsync(abandoned, 0, "p"u8.ToArray(), Token)).ShouldBeNull();
        (await _uploads.AppendAsync(going, 0, "p"u8.ToArray(), Token)).ShouldBe(1);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef-5", true)]
    [InlineData("0123456789ABCDEF0123456789abcdef-5", false)]
    [InlineData("0123456789abcdef0123456789abcdef", false)]
    [InlineData("0123456789abcdef0123456789abcdef-0", false)]
    [InlineData("0123456789abcdef0123456789abcdef--5", false)]
    [InlineData("../../../../../../../../../../keys-5", false)]
    [InlineData("", false)]
    public void Only_names_of_our_own_are_read(string key, bool isOurs) => (PhotoUpload.Read(Entrant, key) is not null).ShouldBe(isOurs);

    public void Dispose() => _folder.Delete(recursive: true);
}

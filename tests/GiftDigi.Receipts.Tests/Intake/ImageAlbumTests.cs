using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Intake;

public sealed class ImageAlbumTests
{
    private static readonly ReceiptImage Top = new(ImageBytes.Png(30, 20));
    private static readonly ReceiptImage Foot = new(ImageBytes.Jpeg(30, 40));

    [Fact]
    public void The_same_shots_make_the_same_file_and_come_out_of_it_in_their_order()
    {
        var album = ImageAlbum.Pack([Top, Foot]);

        album.Fingerprint.ShouldBe(ImageAlbum.Pack([new(Top.Bytes.ToArray()), new(Foot.Bytes.ToArray())]).Fingerprint);
        album.Fingerprint.ShouldNotBe(ImageAlbum.Pack([Foot, Top]).Fingerprint);
        ImageAlbum.Open(album).Shots.Select(shot => shot.Fingerprint).ShouldBe([Top.Fingerprint, Foot.Fingerprint]);
    }

    [Fact]
    public void One_shot_stays_the_photo_it_is_also_when_it_is_chosen_twice()
    {
        ImageAlbum.Pack([Top]).ShouldBeSameAs(Top);
        ImageAlbum.Pack([Top, new(Top.Bytes.ToArray())]).Fingerprint.ShouldBe(Top.Fingerprint);
        ImageAlbum.Open(Top).Shots.ShouldBe([Top]);
    }

    [Fact]
    public void A_zip_that_someone_made_of_photos_is_an_album_too()
    {
        var (shots, refusal) = ImageAlbum.Open(Zip(CompressionLevel.Optimal, ("IMG_1.jpg", Foot.Bytes.ToArray()), ("IMG_2.png", Top.Bytes.ToArray())));

        refusal.ShouldBeNull();
        shots.Select(shot => shot.Fingerprint).ShouldBe([Foot.Fingerprint, Top.Fingerprint]);
    }

    [Fact]
    public void More_shots_than_a_receipt_has_are_no_album()
    {
        var six = Enumerable.Range(1, ImageAlbum.MostShots + 1).Select(side => new ReceiptImage(ImageBytes.Png(side, side))).ToList();

        Should.Throw<ArgumentException>(() => ImageAlbum.Pack(six));
        Should.Throw<ArgumentException>(() => ImageAlbum.Pack([]));
        Refusal(Zip(CompressionLevel.NoCompression, [.. six.Select((shot, index) => ($"{index}", shot.Bytes.ToArray()))])).ShouldBe(ImageError.SeveralPictures);
        Refusal(Zip(CompressionLevel.NoCompression, ("1", Top.Bytes.ToArray()))).ShouldBe(ImageError.SeveralPictures);
    }

    [Fact]
    public void What_grows_far_beyond_its_file_is_given_up_on_the_way()
    {
        var bomb = Zip(CompressionLevel.SmallestSize, ("1", new byte[50_000_000]), ("2", Top.Bytes.ToArray()));

        Refusal(bomb).ShouldBe(ImageError.SeveralPictures);
    }

    [Fact]
    public void A_directory_of_very_many_files_is_not_gone_through_whatever_its_end_says()
    {
        var bytes = Zip(CompressionLevel.NoCompression, [.. Enumerable.Range(0, 5_000).Select(index => ($"{index}", new byte[] { 1 }))]).Bytes.ToArray();
        (bytes[^14], bytes[^13], bytes[^12], bytes[^11]) = (2, 0, 2, 0);

        Refusal(new(bytes)).ShouldBe(ImageError.SeveralPictures);
    }

    [Fact]
    public void Whatever_is_damaged_is_an_outcome_and_not_an_exception()
    {
        var album = ImageAlbum.Pack([Top, Foot]).Bytes.ToArray();
        var damaged =
            from at in Gen.Choose(4, album.Length - 1)
            from value in Gen.Choose(0, 255)
            from length in Gen.Choose(4, album.Length)
            select album.Select((old, index) => index == at ? (byte)value : old).Take(length).ToArray();

        Prop.ForAll(damaged.ToArbitrary(), bytes =>
        {
            var (shots, refusal) = ImageAlbum.Open(new(bytes));
            return (refusal is null) == (shots.Count > 0);
        }).QuickCheckThrowOnFailure();
    }

    private static ImageError? Refusal(ReceiptImage file) => ImageAlbum.Open(file).Refusal?.Error;

    private static ReceiptImage Zip(CompressionLevel level, params IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return new(bytes.ToArray());
    }
}

using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Intake;

public sealed class ImageHeaderTests
{
    private static readonly byte[][] Valid =
    [
        ImageBytes.Png(30, 20, ("eXIf", ImageBytes.Exif(6))),
        ImageBytes.Jpeg(30, 20, ImageBytes.Exif(6), scans: 3),
        ImageBytes.AnimatedWebP(30, 20),
        ImageBytes.Tiff(3, (256, 30), (257, 20), (273, 8), (279, 4), (274, 6)),
    ];

    [Fact]
    public void A_png_tells_its_size_and_orientation()
    {
        var header = ImageHeader.Read(Valid[0]);

        header.ShouldBe(new ImageHeader(ImageFormat.Png, new(30, 20), 1, 1, Complete: true, 6));
    }

    [Fact]
    public void A_jpeg_tells_its_size_orientation_and_passes()
    {
        var header = ImageHeader.Read(Valid[1]);

        header.ShouldBe(new ImageHeader(ImageFormat.Jpeg, new(30, 20), 1, 3, Complete: true, 6));
    }

    [Fact]
    public void An_animated_webp_holds_several_pictures()
    {
        var header = ImageHeader.Read(Valid[2]).ShouldNotBeNull();

        (header.Format, header.Size, header.Pictures, header.Complete).ShouldBe((ImageFormat.WebP, new PixelSize(30, 20), 2, true));
    }

    [Fact]
    public void A_tiff_counts_its_pages()
    {
        var header = ImageHeader.Read(Valid[3]);

        header.ShouldBe(new ImageHeader(ImageFormat.Tiff, new(30, 20), 3, 1, Complete: true, 6));
    }

    [Fact]
    public void An_animated_png_holds_several_pictures()
    {
        var file = ImageBytes.Png(30, 20, ("acTL", [0, 0, 0, 4, 0, 0, 0, 0]));

        ImageHeader.Read(file).ShouldNotBeNull().Pictures.ShouldBe(4);
    }

    [Fact]
    public void A_huge_png_tells_so_from_its_first_bytes()
    {
        var file = ImageBytes.Png(50_000, 50_000).AsSpan(0, 33);

        ImageHeader.Read(file).ShouldNotBeNull().Size.ShouldBe(new PixelSize(50_000, 50_000));
    }

    [Fact]
    public void Every_file_that_lost_its_end_is_incomplete()
    {
        var cut = Valid.Select(file => ImageHeader.Read(file.AsSpan(0, file.Length - (file[0] == 'I' ? file.Length - 10 : 2))));

        cut.ShouldAllBe(header => header != null && !header.Complete);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a text named .jpg")]
    [InlineData("GIF89a")]
    [InlineData("RIFF    WAVE")]
    public void Anything_else_is_no_image(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);

        ImageHeader.Read(bytes).ShouldBeNull();
    }

    [Fact]
    public void An_exif_block_that_points_at_itself_or_nowhere_leaves_the_photo_as_it_is()
    {
        byte[] looping = [.. "II*\0"u8, 8, 0, 0, 0, 0xFF, 0xFF, .. Enumerable.Repeat((byte)0xFF, 50)];
        byte[] nowhere = [.. "MM\0*"u8, 0xFF, 0xFF, 0xFF, 0xFF];

        var headers = new[] { looping, nowhere, [] }.Select(exif => ImageHeader.Read(ImageBytes.Jpeg(30, 20, exif)));

        headers.ShouldAllBe(header => header != null && header.Orientation == 1 && header.Size == new PixelSize(30, 20));
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw() =>
        Prop.ForAll<byte[]>(bytes => { _ = ImageHeader.Read(bytes); }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_damage_to_a_file_makes_it_throw()
    {
        var damaged =
            from file in Gen.Elements(Valid)
            from length in Gen.Choose(0, file.Length)
            from places in Gen.ListOf(Gen.Choose(0, file.Length - 1))
            from value in Gen.Choose(0, 255)
            select Damage(file, length, places, (byte)value);

        Prop.ForAll(damaged.ToArbitrary(), bytes => { _ = ImageHeader.Read(bytes); })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static byte[] Damage(byte[] file, int length, IEnumerable<int> places, byte value)
    {
        var damaged = (byte[])file.Clone();
        foreach (var place in places)
        {
            damaged[place] = value;
        }

        return damaged[..length];
    }
}

using System.Text;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Leptonica;

public sealed class LeptonicaNormalizerTests : IDisposable
{
    private readonly LeptonicaNormalizer _normalizer = new(new(), TimeProvider.System);

    public void Dispose() => _normalizer.Dispose();

    public static TheoryData<string, ImageError> BadFiles() => new()
    {
        { "", ImageError.Empty },
        { "text", ImageError.NotAnImage },
        { "truncated", ImageError.Truncated },
        { "huge", ImageError.TooManyPixels },
        { "animated", ImageError.SeveralPictures },
        { "no size", ImageError.Undecodable },
        { "damaged", ImageError.Undecodable },
        { "many passes", ImageError.Undecodable },
        { "many bytes", ImageError.TooManyBytes },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_an_outcome_with_a_sentence(string kind, ImageError expected)
    {
        var file = Bad(kind);

        var outcome = await _normalizer.NormalizeAsync(new(file), TestContext.Current.CancellationToken);

        var unreadable = outcome.ShouldBeOfType<ImagingOutcome.Unreadable>();
        unreadable.Error.ShouldBe(expected);
        unreadable.Message.ShouldEndWith(".");
    }

    [Fact]
    public async Task The_whole_photo_is_kept_as_it_is()
    {
        var photo = new GrayPixels(new(400, 500), [.. Enumerable.Range(0, 400 * 500).Select(Noise)]);

        var image = await Normalize(LeptonicaCodec.EncodePng(photo));

        image.Pixels.Values.SequenceEqual(photo.Values).ShouldBeTrue();
        image.ToOriginal.ShouldBe(AffineMap.Identity);
    }

    [Fact]
    public async Task A_photo_larger_than_print_needs_is_reduced_and_its_boxes_still_fit_the_original()
    {
        var large = new GrayPixels(new(5000, 4000), new byte[20_000_000]);

        var image = await Normalize(LeptonicaCodec.EncodeJpeg(large, quality: 50));

        ((long)image.Pixels.Size.Width * image.Pixels.Size.Height).ShouldBeInRange(8_000_000, 16_100_000);
        image.OriginalSize.ShouldBe(large.Size);
        ((IPixelMap)image.ToOriginal).Apply(new(0, 0, image.Pixels.Size.Width, image.Pixels.Size.Height), large.Size).ShouldBe(new PixelBox(0, 0, 5000, 4000));
    }

    [Fact]
    public async Task A_dark_photo_is_called_dark()
    {
        var dark = new GrayPixels(new(400, 500), [.. Enumerable.Range(0, 400 * 500).Select(i => (byte)(Noise(i) / 6))]);

        var image = await Normalize(LeptonicaCodec.EncodePng(dark));

        image.Defects.ShouldContain(ImageDefect.TooDark);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_exif_orientation_is_shown_upright(byte orientation)
    {
        var upright = new GrayPixels(new(96, 64), [.. Enumerable.Range(0, 96 * 64).Select(i => (byte)((i % 96 * 2) + (i / 96 / 2)))]);
        var file = PictureBytes.WithOrientation(LeptonicaCodec.EncodeJpeg(Stored(upright, orientation), quality: 95), orientation);

        var (shown, originalSize) = PhotoDecoding.Decode(file, ImageHeader.Read(file)!);

        originalSize.ShouldBe(upright.Size);
        shown.Values.ToArray().Zip(upright.Values.ToArray(), (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(16);
    }

    [Fact]
    public void A_cmyk_jpeg_has_its_colours()
    {
        var red = PictureBytes.CmykJpeg(cyan: 255, magenta: 0, yellow: 0, black: 255);

        var decoded = LeptonicaCodec.Decode(red);

        decoded.Size.ShouldBe(new PixelSize(8, 8));
        ((int)decoded.Values[0]).ShouldBeGreaterThan(200);
        ((int)decoded.Values[1]).ShouldBeLessThan(60);
        ((int)decoded.Values[2]).ShouldBeLessThan(60);
    }

    [Fact]
    public void A_cmyk_jpeg_has_grey_tones()
    {
        var red = PictureBytes.CmykJpeg(cyan: 255, magenta: 0, yellow: 0, black: 255);

        var (pixels, _) = PhotoDecoding.Decode(red, ImageHeader.Read(red)!);

        ((int)pixels.Values[0]).ShouldBeInRange(40, 110);
    }

    [Fact]
    public void Png_and_tiff_of_every_kind_are_decoded()
    {
        byte[][] files =
        [
            PictureBytes.Png(2, 1, 16, 0, [[0, 0, 255, 255]]),
            PictureBytes.Png(2, 1, 8, 3, [[1, 0]], palette: [255, 255, 255, 0, 0, 0]),
            PictureBytes.Png(2, 1, 8, 4, [[0, 255, 255, 255]]),
            PictureBytes.Png(2, 1, 8, 4, [[0, 255, 0, 0]]),
            PictureBytes.BlackAndWhiteTiff(),
        ];

        var pictures = files.Select(file => LeptonicaCodec.Decode(file).Values.ToArray()).ToList();

        pictures.ShouldAllBe(values => values[0] < 10 && values.Last() > 245);
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_given_up()
    {
        using var hurried = new LeptonicaNormalizer(new(), new InstantTime());
        var large = new GrayPixels(new(3000, 3000), new byte[3000 * 3000]);

        var outcome = await hurried.NormalizeAsync(new(LeptonicaCodec.EncodePng(large)), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<ImagingOutcome.Unreadable>().Error.ShouldBe(ImageError.TooSlow);
    }

    [Fact]
    public void A_limit_out_of_its_range_is_refused_at_once()
    {
        var limits = new ImagingLimits { MaxPixels = 1 };

        Should.Throw<ArgumentException>(() => new LeptonicaNormalizer(limits, TimeProvider.System)).Message.ShouldContain("MaxPixels");
    }

    private async Task<NormalizedImage> Normalize(byte[] file)
    {
        var outcome = await _normalizer.NormalizeAsync(new(file), TestContext.Current.CancellationToken);
        return outcome.ShouldBeOfType<ImagingOutcome.Normalized>().Image;
    }

    private static byte[] Bad(string kind)
    {
        var gray = new GrayPixels(new(64, 64), new byte[64 * 64]);
        var (jpeg, png) = (LeptonicaCodec.EncodeJpeg(gray, 80), LeptonicaCodec.EncodePng(gray));
        return kind switch
        {
            "text" => Encoding.UTF8.GetBytes("領収書 ではなく文字"),
            "truncated" => jpeg[..(jpeg.Length / 2)],
            "huge" => PictureBytes.Png(50_000, 50_000, 8, 0, []),
            "animated" => PictureBytes.AnimatedWebP(),
            "no size" => PictureBytes.Png(0, 5, 8, 0, []),
            "damaged" => [.. png.Select((value, i) => i == png.Length - 14 ? (byte)(value ^ 0xFF) : value)],
            "many passes" => [.. jpeg[..^2], .. Enumerable.Repeat((byte[])[0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0], 60).SelectMany(scan => scan), 0xFF, 0xD9],
            "many bytes" => new byte[new ImagingLimits().MaxBytes + 1],
            _ => [],
        };
    }

    private static byte Noise(int i) => (byte)((((long)i * 2654435761L) >> 20) & 0xFF);

    /// <summary>How a camera stores the picture so that the orientation makes it upright again (EXIF 2.3, table 4.6.4).</summary>
    private static GrayPixels Stored(GrayPixels upright, byte orientation)
    {
        var (width, height) = (upright.Size.Width, upright.Size.Height);
        var size = orientation >= 5 ? new PixelSize(height, width) : upright.Size;
        var values = new byte[width * height];
        for (var row = 0; row < size.Height; row++)
        {
            for (var column = 0; column < size.Width; column++)
            {
                var (x, y) = orientation switch
                {
                    2 => (width - 1 - column, row),
                    3 => (width - 1 - column, height - 1 - row),
                    4 => (column, height - 1 - row),
                    5 => (row, column),
                    6 => (width - 1 - row, column),
                    7 => (width - 1 - row, height - 1 - column),
                    8 => (row, height - 1 - column),
                    _ => (column, row),
                };
                values[(row * size.Width) + column] = upright.Row(y)[x];
            }
        }

        return new(size, values);
    }
}

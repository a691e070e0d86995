using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Leptonica;

public sealed class LeptonicaCodecTests
{
    // A width that is no multiple of four: rows end inside a 32-bit word.
    private static readonly PixelSize Odd = new(5, 3);

    [Fact]
    public void A_colour_png_comes_back_as_it_was()
    {
        var pixels = new RgbPixels(Odd, [.. Enumerable.Range(0, 45).Select(i => (byte)(i * 5))]);

        var decoded = LeptonicaCodec.Decode(LeptonicaCodec.EncodePng(pixels));

        decoded.Size.ShouldBe(Odd);
        decoded.Values.ToArray().ShouldBe(pixels.Values.ToArray());
    }

    [Fact]
    public void A_grey_png_comes_back_with_equal_colours()
    {
        var pixels = new GrayPixels(Odd, [.. Enumerable.Range(0, 15).Select(i => (byte)(i * 17))]);

        var decoded = LeptonicaCodec.Decode(LeptonicaCodec.EncodePng(pixels));

        decoded.Values.ToArray().ShouldBe(pixels.Values.ToArray().SelectMany(value => Enumerable.Repeat(value, 3)));
    }

    [Fact]
    public void A_jpeg_comes_back_nearly_as_it_was()
    {
        var pixels = new RgbPixels(new(32, 32), [.. Enumerable.Range(0, 32 * 32).SelectMany(i => new byte[] { 200, 90, (byte)(i / 8) })]);

        var decoded = LeptonicaCodec.Decode(LeptonicaCodec.EncodeJpeg(pixels, quality: 95));

        decoded.Values.ToArray().Zip(pixels.Values.ToArray(), (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(12);
    }

    [Fact]
    public void Bytes_that_are_no_image_are_refused()
    {
        var text = "no image"u8.ToArray();

        var decode = () => LeptonicaCodec.Decode(text);

        decode.ShouldThrow<InvalidDataException>();
    }
}

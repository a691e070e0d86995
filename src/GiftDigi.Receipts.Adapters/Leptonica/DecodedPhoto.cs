using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>A decoded photo, upright by its EXIF orientation: its grey tones, and a small copy in which paper stands out.</summary>
internal sealed class DecodedPhoto : IDisposable
{
    /// <summary>Pixels beyond this many hold nothing that print needs; the photo is scaled down to it while decoding.</summary>
    private const int EnoughPixels = 16_000_000;

    /// <summary>The longer side of the small copy.</summary>
    private const int SmallSide = 300;

    /// <summary>L_CHOOSE_MIN: paper is bright in red, green and blue alike, a coloured desk is not.</summary>
    private const int DarkestColor = 1;

    private readonly PixHandle _gray;
    private readonly PixHandle _small;

    private DecodedPhoto(PixHandle gray, PixHandle small, PixelSize originalSize)
    {
        _gray = gray;
        _small = small;
        OriginalSize = originalSize;
    }

    /// <summary>Size of the photo as it is shown.</summary>
    internal PixelSize OriginalSize { get; }

    /// <summary>The small copy: the darkest colour of each pixel.</summary>
    internal GrayPixels Small() => PixPixels.ToGray(_small);

    /// <summary>The grey tones, scaled to <paramref name="scale"/> pixels for each of the original's; never enlarged.</summary>
    internal GrayPixels Gray(double scale)
    {
        var factor = Math.Min(1, scale * OriginalSize.Width / _gray.Width);
        using var scaled = LeptonicaNative.PixScaleAreaMap(_gray, (float)factor, (float)factor).OrThrow();
        return PixPixels.ToGray(scaled);
    }

    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that Leptonica does not know.</exception>
    internal static DecodedPhoto Decode(ReadOnlySpan<byte> file, ImageHeader header)
    {
        var reduction = 1;
        while (reduction < 8 && (long)header.Size.Width * header.Size.Height / (reduction * reduction) > EnoughPixels)
        {
            reduction *= 2;
        }

        using var color = PixReading.ReadColor(file, header, reduction);

        // Leptonica turns TIFF by its orientation itself.
        var orientation = header.Format == ImageFormat.Tiff ? 1 : header.Orientation;
        var (width, height) = header.Format == ImageFormat.Jpeg
            ? (header.Size.Width, header.Size.Height)
            : (color.Width, color.Height);
        var gray = Upright(LeptonicaNative.PixConvertRgbToLuminance(color).OrThrow(), orientation);
        var part = Math.Min(1, (float)SmallSide / Math.Max(color.Width, color.Height));
        using var smallColor = LeptonicaNative.PixScaleAreaMap(color, part, part).OrThrow();
        var small = Upright(LeptonicaNative.PixConvertRgbToGrayMinMax(smallColor, DarkestColor).OrThrow(), orientation);
        return new(gray, small, orientation >= 5 ? new(height, width) : new(width, height));
    }

    /// <summary>The photo turned clockwise by quarters.</summary>
    internal DecodedPhoto Turn(int quarters) => new(
        LeptonicaNative.PixRotateOrth(_gray, quarters).OrThrow(),
        LeptonicaNative.PixRotateOrth(_small, quarters).OrThrow(),
        quarters % 2 == 0 ? OriginalSize : new(OriginalSize.Height, OriginalSize.Width));

    /// <inheritdoc/>
    public void Dispose()
    {
        _gray.Dispose();
        _small.Dispose();
    }

    /// <summary>The stored picture as EXIF wants it shown. Takes over <paramref name="stored"/>.</summary>
    private static PixHandle Upright(PixHandle stored, int orientation)
    {
        using (stored)
        {
            // 2, 4, 5 and 7 are mirrored: left to right first, then turned as 1, 3, 8 and 6 are.
            var quarters = orientation switch { 3 or 4 => 2, 6 or 7 => 1, 8 or 5 => 3, _ => 0 };
            var mirrored = orientation is 2 or 4 or 5 or 7;
            if (mirrored)
            {
                _ = LeptonicaNative.PixFlipLr(stored, stored);
            }

            return LeptonicaNative.PixRotateOrth(stored, quarters).OrThrow();
        }
    }
}

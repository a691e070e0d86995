using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Decodes a photo to its grey tones, upright by its EXIF orientation.</summary>
internal static class PhotoDecoding
{
    /// <summary>Pixels beyond this many hold nothing that print needs.</summary>
    private const int MostPixels = 16_000_000;

    /// <summary>Fewer than this are not made of a photo that has more.</summary>
    private const int EnoughPixels = 8_000_000;

    /// <summary>The grey tones, and the size of the photo as it is shown.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that Leptonica does not know.</exception>
    internal static (GrayPixels Pixels, PixelSize OriginalSize) Decode(ReadOnlySpan<byte> file, ImageHeader header)
    {
        using var stored = PixReading.ReadGray(file, header, Reduction(header.Size));

        // Leptonica turns TIFF by its orientation itself.
        var orientation = header.Format == ImageFormat.Tiff ? 1 : header.Orientation;
        var size = header.Format == ImageFormat.Jpeg ? header.Size : new(stored.Width, stored.Height);
        var pixels = Orientation.Apply(PixPixels.ToGray(stored), orientation);
        return (Bounded(pixels), orientation >= 5 ? new(size.Height, size.Width) : size);
    }

    private static GrayPixels Bounded(GrayPixels pixels)
    {
        var scale = Math.Sqrt(MostPixels / ((double)pixels.Size.Width * pixels.Size.Height));
        return scale >= 1 ? pixels : Resampling.Apply(pixels, pixels.Size.Scaled(scale));
    }

    /// <summary>How far a JPEG is reduced while it is decoded, which costs less than to decode it all.</summary>
    private static int Reduction(PixelSize size)
    {
        var (reduction, pixels) = (1, (long)size.Width * size.Height);
        while (reduction < 8 && pixels > MostPixels && pixels / 4 >= EnoughPixels)
        {
            (reduction, pixels) = (2 * reduction, pixels / 4);
        }

        return reduction;
    }
}

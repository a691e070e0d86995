using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Decodes image files to Leptonica's images.</summary>
internal static unsafe class PixReading
{
    /// <summary>REMOVE_CMAP_BASED_ON_SRC: grey, colour or colour with alpha, as the palette has it.</summary>
    private const int AsPaletteHas = 4;

    /// <summary>
    /// L_JPEG_CONTINUE_WITH_BAD_DATA: many phones leave stray bytes between markers, and libjpeg reads on. That the file has
    /// its end is the header's to say.
    /// </summary>
    private const int KeepGoing = 2;

    /// <summary>L_JPEG_READ_LUMINANCE: a JPEG holds its grey tones apart from its colours, which need not be decoded.</summary>
    private const int GrayOnly = 1;

    /// <summary>The picture's grey tones, 8 bits a pixel, whatever the file had; transparent parts white.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">What its header says.</param>
    /// <param name="reduction">1, 2, 4 or 8: divides the sides of a JPEG while decoding; other formats come at full size.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that Leptonica does not know.</exception>
    internal static PixHandle ReadGray(ReadOnlySpan<byte> file, ImageHeader header, int reduction)
    {
        if (header.Format == ImageFormat.Jpeg)
        {
            var gray = ReadJpeg(file, reduction, KeepGoing | GrayOnly);
            if (!gray.IsInvalid)
            {
                return gray;
            }

            // One in four printing colours has no grey tones of its own.
            gray.Dispose();
        }

        using var color = ReadColor(file, header, reduction);
        return LeptonicaNative.PixConvertRgbToLuminance(color).OrThrow();
    }

    /// <summary>The picture with 32 bits a pixel, whatever the file had; transparent parts white.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">What its header says.</param>
    /// <param name="reduction">1, 2, 4 or 8: divides the sides of a JPEG while decoding; other formats come at full size.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that Leptonica does not know.</exception>
    internal static PixHandle ReadColor(ReadOnlySpan<byte> file, ImageHeader header, int reduction)
    {
        using var read = (header.Format == ImageFormat.Jpeg ? ReadJpeg(file, reduction, KeepGoing) : Read(file)).OrThrow();
        using var direct = LeptonicaNative.PixRemoveColormap(read, AsPaletteHas).OrThrow();
        using var opaque = LeptonicaNative.PixRemoveAlpha(direct).OrThrow();
        return LeptonicaNative.PixConvertTo32(opaque).OrThrow();
    }

    private static PixHandle Read(ReadOnlySpan<byte> file)
    {
        fixed (byte* data = file)
        {
            return LeptonicaNative.PixReadMem(data, (nuint)file.Length);
        }
    }

    private static PixHandle ReadJpeg(ReadOnlySpan<byte> file, int reduction, int hint)
    {
        fixed (byte* data = file)
        {
            return LeptonicaNative.PixReadMemJpeg(data, (nuint)file.Length, colormap: 0, reduction, out _, hint);
        }
    }

    /// <summary>This image, when there is one.</summary>
    internal static PixHandle OrThrow(this PixHandle pix)
    {
        if (!pix.IsInvalid)
        {
            return pix;
        }

        pix.Dispose();
        throw new InvalidDataException("Leptonica could not decode or transform the image.");
    }
}

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

    /// <summary>The picture with 32 bits a pixel, whatever the file had; transparent parts white.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="header">What its header says.</param>
    /// <param name="reduction">1, 2, 4 or 8: divides the sides of a JPEG while decoding; other formats come at full size.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that Leptonica does not know.</exception>
    internal static PixHandle ReadColor(ReadOnlySpan<byte> file, ImageHeader header, int reduction)
    {
        fixed (byte* data = file)
        {
            using var read = header.Format == ImageFormat.Jpeg
                ? LeptonicaNative.PixReadMemJpeg(data, (nuint)file.Length, colormap: 0, reduction, out _, KeepGoing).OrThrow()
                : LeptonicaNative.PixReadMem(data, (nuint)file.Length).OrThrow();
            using var direct = LeptonicaNative.PixRemoveColormap(read, AsPaletteHas).OrThrow();
            using var opaque = LeptonicaNative.PixRemoveAlpha(direct).OrThrow();
            return LeptonicaNative.PixConvertTo32(opaque).OrThrow();
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

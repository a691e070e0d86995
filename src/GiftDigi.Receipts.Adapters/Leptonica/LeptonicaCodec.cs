using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Decodes image files to pixels and encodes pixels to image files, in memory. Safe on any thread.</summary>
/// <remarks>Nothing here bounds what a file may ask for; a file from a stranger goes through the normaliser instead.</remarks>
public static class LeptonicaCodec
{
    /// <summary>Decodes a JPEG, PNG, WebP or TIFF file. Transparent parts become white; EXIF orientation is not applied.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file, or a damaged one.</exception>
    public static RgbPixels Decode(ReadOnlySpan<byte> file)
    {
        var header = ImageHeader.Read(file) ?? throw new InvalidDataException("The file is no JPEG, PNG, WebP or TIFF image.");
        using var pix = PixReading.ReadColor(file, header, reduction: 1);
        return PixPixels.ToRgb(pix);
    }

    /// <summary>Encodes to JPEG; <paramref name="quality"/> is 1 to 100.</summary>
    public static byte[] EncodeJpeg(RgbPixels pixels, int quality)
    {
        using var pix = PixPixels.FromRgb(pixels);
        return WriteJpeg(pix, quality);
    }

    /// <summary>Encodes to a grey JPEG; <paramref name="quality"/> is 1 to 100.</summary>
    public static byte[] EncodeJpeg(GrayPixels pixels, int quality)
    {
        using var pix = PixPixels.FromGray(pixels);
        return WriteJpeg(pix, quality);
    }

    /// <summary>Encodes to PNG with 8 bits a colour.</summary>
    public static byte[] EncodePng(RgbPixels pixels)
    {
        using var pix = PixPixels.FromRgb(pixels);
        return WritePng(pix);
    }

    /// <summary>Encodes to PNG with 8 bits of grey.</summary>
    public static byte[] EncodePng(GrayPixels pixels)
    {
        using var pix = PixPixels.FromGray(pixels);
        return WritePng(pix);
    }

    private static byte[] WriteJpeg(PixHandle pix, int quality)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        return Take(LeptonicaNative.PixWriteMemJpeg(out var data, out var size, pix, quality, progressive: 0), data, size);
    }

    private static byte[] WritePng(PixHandle pix) =>
        Take(LeptonicaNative.PixWriteMemPng(out var data, out var size, pix, gamma: 0), data, size);

    private static unsafe byte[] Take(int failed, nint data, nuint size)
    {
        try
        {
            return failed == 0
                ? new ReadOnlySpan<byte>((void*)data, checked((int)size)).ToArray()
                : throw new InvalidOperationException("Leptonica could not encode the image.");
        }
        finally
        {
            LeptonicaNative.Free(data);
        }
    }
}

using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Decodes image files to pixels and encodes pixels to image files, in memory. Safe on any thread.</summary>
/// <remarks>Nothing here bounds what a file may ask for; a file from a stranger goes through the normaliser instead.</remarks>
public static class LeptonicaCodec
{
    /// <summary>Decodes a JPEG, PNG, WebP or TIFF file. Transparent parts become white; EXIF orientation is not applied.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file, or a damaged one.</exception>
    public static RgbPixels Decode(ReadOnlySpan<byte> file)
    {
        using var pix = ReadColor(file);
        var size = new PixelSize(pix.Width, pix.Height);
        var values = new byte[size.Width * size.Height * 3];
        for (var y = 0; y < size.Height; y++)
        {
            var words = pix.RowWords(y);
            var row = values.AsSpan(y * size.Width * 3, size.Width * 3);
            for (var x = 0; x < size.Width; x++)
            {
                row[3 * x] = (byte)(words[x] >> 24);
                row[(3 * x) + 1] = (byte)((words[x] >> 16) & 0xFF);
                row[(3 * x) + 2] = (byte)((words[x] >> 8) & 0xFF);
            }
        }

        return new(size, values);
    }

    /// <summary>Encodes to JPEG; <paramref name="quality"/> is 1 to 100.</summary>
    public static byte[] EncodeJpeg(RgbPixels pixels, int quality)
    {
        using var pix = ToPix(pixels);
        return WriteJpeg(pix, quality);
    }

    /// <summary>Encodes to a grey JPEG; <paramref name="quality"/> is 1 to 100.</summary>
    public static byte[] EncodeJpeg(GrayPixels pixels, int quality)
    {
        using var pix = ToPix(pixels);
        return WriteJpeg(pix, quality);
    }

    /// <summary>Encodes to PNG with 8 bits a colour.</summary>
    public static byte[] EncodePng(RgbPixels pixels)
    {
        using var pix = ToPix(pixels);
        return WritePng(pix);
    }

    /// <summary>Encodes to PNG with 8 bits of grey.</summary>
    public static byte[] EncodePng(GrayPixels pixels)
    {
        using var pix = ToPix(pixels);
        return WritePng(pix);
    }

    /// <summary>The picture with 32 bits a pixel, whatever the file had.</summary>
    private static unsafe PixHandle ReadColor(ReadOnlySpan<byte> file)
    {
        fixed (byte* data = file)
        {
            using var read = Whole(LeptonicaNative.PixReadMem(data, (nuint)file.Length));
            using var direct = Whole(LeptonicaNative.PixRemoveColormap(read, type: 4));
            using var opaque = Whole(LeptonicaNative.PixRemoveAlpha(direct));
            return Whole(LeptonicaNative.PixConvertTo32(opaque));
        }
    }

    private static PixHandle ToPix(RgbPixels pixels)
    {
        var pix = Whole(LeptonicaNative.PixCreate(pixels.Size.Width, pixels.Size.Height, 32));
        _ = LeptonicaNative.PixSetSpp(pix, 3);
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var words = pix.RowWords(y);
            var row = pixels.Row(y);
            for (var x = 0; x < pixels.Size.Width; x++)
            {
                words[x] = ((uint)row[3 * x] << 24) | ((uint)row[(3 * x) + 1] << 16) | ((uint)row[(3 * x) + 2] << 8);
            }
        }

        return pix;
    }

    private static PixHandle ToPix(GrayPixels pixels)
    {
        var pix = Whole(LeptonicaNative.PixCreate(pixels.Size.Width, pixels.Size.Height, 8));
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var words = pix.RowWords(y);
            var row = pixels.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                words[x / 4] |= (uint)row[x] << (24 - (8 * (x % 4)));
            }
        }

        return pix;
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

    private static PixHandle Whole(PixHandle pix) =>
        pix.IsInvalid ? throw new InvalidDataException("The file is no image that Leptonica can decode.") : pix;
}

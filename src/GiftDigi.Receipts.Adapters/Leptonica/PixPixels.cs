using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Copies pixels between Leptonica's images and ours.</summary>
internal static class PixPixels
{
    /// <summary>From 32 bits a pixel.</summary>
    internal static RgbPixels ToRgb(PixHandle pix)
    {
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

    /// <summary>From 8 bits a pixel.</summary>
    internal static GrayPixels ToGray(PixHandle pix)
    {
        var size = new PixelSize(pix.Width, pix.Height);
        var values = new byte[size.Width * size.Height];
        var ordered = new uint[(size.Width + 3) / 4];
        for (var y = 0; y < size.Height; y++)
        {
            // Within a word the first pixel is the highest byte.
            BinaryPrimitives.ReverseEndianness(pix.RowWords(y)[..ordered.Length], ordered);
            MemoryMarshal.AsBytes<uint>(ordered)[..size.Width].CopyTo(values.AsSpan(y * size.Width));
        }

        return new(size, values);
    }

    internal static PixHandle FromRgb(RgbPixels pixels)
    {
        var pix = LeptonicaNative.PixCreate(pixels.Size.Width, pixels.Size.Height, 32).OrThrow();
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

    internal static PixHandle FromGray(GrayPixels pixels)
    {
        var pix = LeptonicaNative.PixCreate(pixels.Size.Width, pixels.Size.Height, 8).OrThrow();
        Span<byte> word = stackalloc byte[4];
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var words = pix.RowWords(y);
            var row = pixels.Row(y);
            for (var x = 0; x < row.Length; x += 4)
            {
                word.Clear();
                row[x..Math.Min(x + 4, row.Length)].CopyTo(word);
                words[x / 4] = BinaryPrimitives.ReadUInt32BigEndian(word);
            }
        }

        return pix;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GiftDigi.Receipts.Adapters.Tests.Leptonica;

/// <summary>Image files of the rarer kinds, built by hand.</summary>
internal static class PictureBytes
{
    /// <summary>A PNG of the given kind; <paramref name="rows"/> are raw rows without their filter byte.</summary>
    internal static byte[] Png(int width, int height, byte depth, byte colorType, byte[][] rows, byte[]? palette = null)
    {
        byte[] header = [.. Number(width), .. Number(height), depth, colorType, 0, 0, 0];
        var colors = palette is null ? [] : Chunk("PLTE", palette);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. colors, .. Chunk("IDAT", Deflate([.. rows.SelectMany(row => (byte[])[0, .. row])])), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A black-and-white TIFF of 8 × 8 pixels whose left half is black.</summary>
    internal static byte[] BlackAndWhiteTiff()
    {
        (ushort Tag, ushort Type, uint Value)[] entries =
        [
            (256, 3, 8), (257, 3, 8), (258, 3, 1), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1), (278, 3, 8), (279, 4, 8),
        ];
        List<byte> file = [.. "II*\0"u8, 16, 0, 0, 0, .. Enumerable.Repeat((byte)0x0F, 8), .. BitConverter.GetBytes((ushort)entries.Length)];
        foreach (var (tag, type, value) in entries)
        {
            file.AddRange([.. BitConverter.GetBytes(tag), .. BitConverter.GetBytes(type), 1, 0, 0, 0, .. BitConverter.GetBytes(value)]);
        }

        return [.. file, 0, 0, 0, 0];
    }

    /// <summary>
    /// A baseline JPEG of one 8 × 8 block in four colours, as Adobe's programs write them: 255 stands for no ink. Its Huffman
    /// tables know twelve sizes of DC difference, four bits each, and for AC only the end of the block, one bit.
    /// </summary>
    internal static byte[] CmykJpeg(byte cyan, byte magenta, byte yellow, byte black)
    {
        byte[] quantisation = [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)8, 64)];
        byte[] adobe = [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0];
        byte[] frame = [0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0];
        byte[] direct = [0xFF, 0xC4, 0, 31, 0x00, 0, 0, 0, 12, .. new byte[12], .. Enumerable.Range(0, 12).Select(i => (byte)i)];
        byte[] rest = [0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0];
        byte[] scan = [0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0];
        var bits = string.Concat(new[] { cyan, magenta, yellow, black }.Select(Block));
        bits = bits.PadRight((bits.Length + 7) / 8 * 8, '1');
        var data = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2));
        byte[] coded = [.. data.SelectMany(value => value == 0xFF ? (byte[])[0xFF, 0] : [value])];
        return [0xFF, 0xD8, .. adobe, .. quantisation, .. frame, .. direct, .. rest, .. scan, .. coded, 0xFF, 0xD9];
    }

    /// <summary>With an EXIF block that asks for the given orientation.</summary>
    internal static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg.AsSpan(2)];
    }

    /// <summary>An animation by its header: two frames, neither of which could be decoded.</summary>
    internal static byte[] AnimatedWebP()
    {
        byte[] frame = [.. "ANMF"u8, 16, 0, 0, 0, .. new byte[16]];
        byte[] body = [.. "WEBP"u8, .. "VP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 199, 0, 0, 199, 0, 0, .. frame, .. frame];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static string Block(byte value)
    {
        var level = value - 128;
        var size = level == 0 ? 0 : (int)Math.Log2(Math.Abs(level)) + 1;
        var amplitude = level >= 0 ? level : level + (1 << size) - 1;
        var digits = size == 0 ? "" : Convert.ToString(amplitude, 2).PadLeft(size, '0');
        return Convert.ToString(size, 2).PadLeft(4, '0') + digits + "0";
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        return [.. Number(body.Length), .. named, .. Number(unchecked((int)Checksum(named)))];
    }

    /// <summary>The CRC-32 of the PNG specification, bit by bit.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}

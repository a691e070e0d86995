using System.Buffers.Binary;

namespace GiftDigi.Receipts.Tests.Intake;

/// <summary>Headers of image files, built by hand; none has a picture that could be decoded.</summary>
internal static class ImageBytes
{
    internal static byte[] Png(int width, int height, params (string Name, byte[] Body)[] chunks)
    {
        byte[] header = [.. Number(width), .. Number(height), 8, 0, 0, 0, 0];
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR", header),
            .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Body)),
            .. Chunk("IEND", []),
        ];
    }

    internal static byte[] Jpeg(int width, int height, byte[]? exif = null, int scans = 1)
    {
        byte[] app1 = exif is null ? [] : [0xFF, 0xE1, .. Short(exif.Length + 8), .. "Exif\0\0"u8, .. exif];
        byte[] frame = [0xFF, 0xC0, 0, 11, 8, .. Short(height), .. Short(width), 1, 1, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];
        return [0xFF, 0xD8, .. app1, .. frame, .. Enumerable.Repeat(scan, scans).SelectMany(bytes => bytes), 0xFF, 0xD9];
    }

    internal static byte[] AnimatedWebP(int width, int height)
    {
        byte[] extended = [0x02, 0, 0, 0, .. Three(width - 1), .. Three(height - 1)];
        byte[] body = [.. "WEBP"u8, .. RiffChunk("VP8X", extended), .. RiffChunk("ANIM", new byte[6]), .. RiffChunk("ANMF", new byte[16])];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    /// <summary>A little-endian TIFF; also the content of an EXIF block when only the orientation is given.</summary>
    internal static byte[] Tiff(int pages, params (ushort Tag, uint Value)[] entries)
    {
        List<byte> file = [.. "II*\0"u8, .. Little(8)];
        for (var page = 0; page < pages; page++)
        {
            file.AddRange(BitConverter.GetBytes((ushort)entries.Length));
            foreach (var (tag, value) in entries)
            {
                file.AddRange([.. BitConverter.GetBytes(tag), 4, 0, 1, 0, 0, 0, .. BitConverter.GetBytes(value)]);
            }

            file.AddRange(page == pages - 1 ? Little(0) : Little(file.Count + 4));
        }

        return [.. file];
    }

    internal static byte[] Exif(int orientation) => Tiff(1, (274, (uint)orientation));

    private static byte[] Chunk(string name, byte[] body) =>
        [.. Number(body.Length), .. System.Text.Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];

    private static byte[] RiffChunk(string name, byte[] body) =>
        [.. System.Text.Encoding.ASCII.GetBytes(name), .. Little(body.Length), .. body];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)(value & 0xFF)];

    private static byte[] Little(int value) => BitConverter.GetBytes(value);

    private static byte[] Three(int value) => Little(value)[..3];
}

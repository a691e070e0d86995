using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Intake;

/// <summary>Walks the chunks of a WebP file (RFC 9649).</summary>
internal static class WebPHeader
{
    private const int AnimationFlag = 0x02;

    internal static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        var fields = new HeaderFields(file, bigEndian: false);
        if (!fields.Is(0, "RIFF"u8) || !fields.Is(8, "WEBP"u8))
        {
            return null;
        }

        var end = fields.U32(4) + 8;
        var header = new ImageHeader(ImageFormat.WebP, default, 1, 1, Complete: end <= file.Length, 1);
        var frames = 0;
        for (long at = 12; at < end && fields.U32(at + 4) is var length and >= 0; at += 8 + length + (length % 2))
        {
            frames += fields.Is(at, "ANMF"u8) ? 1 : 0;
            header = Take(header, fields, at, length);
        }

        return header with { Pictures = Math.Max(header.Pictures, frames) };
    }

    private static ImageHeader Take(ImageHeader header, HeaderFields fields, long at, long length)
    {
        var body = at + 8;
        if (fields.Is(at, "VP8X"u8))
        {
            // 24-bit fields: read with the byte before, then shifted.
            var size = new PixelSize((int)(Math.Max(0, fields.U32(body + 3)) >> 8) + 1, (int)(Math.Max(0, fields.U32(body + 6)) >> 8) + 1);
            return header with { Size = size, Pictures = (fields.U8(body) & AnimationFlag) != 0 ? 2 : 1 };
        }

        if (fields.Is(at, "EXIF"u8))
        {
            // Some writers keep the prefix that belongs to JPEG.
            var skip = fields.Is(body, "Exif\0\0"u8) ? 6 : 0;
            return header with { Orientation = TiffHeader.Orientation(fields.Part(body + skip, length - skip)) };
        }

        if (header.Size != default)
        {
            return header;
        }

        if (fields.Is(at, "VP8 "u8) && fields.U32(body + 6) is var sides and >= 0)
        {
            return header with { Size = new((int)(sides & 0x3FFF), (int)((sides >> 16) & 0x3FFF)) };
        }

        return fields.Is(at, "VP8L"u8) && fields.U32(body + 1) is var bits and >= 0
            ? header with { Size = new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) }
            : header;
    }
}

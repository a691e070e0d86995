namespace GiftDigi.Receipts.Intake;

/// <summary>Walks the chunks of a PNG file (W3C PNG, third edition, with animation).</summary>
internal static class PngHeader
{
    internal static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return null;
        }

        var fields = new HeaderFields(file, bigEndian: true);
        var header = new ImageHeader(ImageFormat.Png, default, 1, 1, Complete: false, 1);
        for (long at = 8; fields.U32(at) is var length and >= 0; at += length + 12)
        {
            if (fields.Is(at + 4, "IHDR"u8))
            {
                header = header with { Size = new(Side(fields.U32(at + 8)), Side(fields.U32(at + 12))) };
            }
            else if (fields.Is(at + 4, "acTL"u8))
            {
                header = header with { Pictures = Side(fields.U32(at + 8)) };
            }
            else if (fields.Is(at + 4, "eXIf"u8))
            {
                header = header with { Orientation = TiffHeader.Orientation(fields.Part(at + 8, length)) };
            }
            else if (fields.Is(at + 4, "IEND"u8))
            {
                return header with { Complete = at + 12 <= fields.Length };
            }
        }

        return header;
    }

    private static int Side(long value) => (int)Math.Clamp(value, 0, int.MaxValue);
}

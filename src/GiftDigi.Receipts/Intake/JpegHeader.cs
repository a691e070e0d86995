namespace GiftDigi.Receipts.Intake;

/// <summary>Walks the markers of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;
    private const int App1 = 0xE1;

    internal static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        var fields = new HeaderFields(file, bigEndian: true);
        var header = new ImageHeader(ImageFormat.Jpeg, default, 1, 0, Complete: false, 1);
        long at = 2;
        while (NextMarker(file, ref at) is var marker and > 0)
        {
            if (marker == EndOfImage)
            {
                return header with { Complete = header.Passes > 0 };
            }

            if (!HasLength(marker))
            {
                continue;
            }

            header = marker switch
            {
                StartOfScan => header with { Passes = header.Passes + 1 },
                App1 when fields.Is(at + 2, "Exif\0\0"u8) =>
                    header with { Orientation = TiffHeader.Orientation(fields.Part(at + 8, fields.U16(at) - 8)) },
                _ when IsFrame(marker) => header with { Size = new(Math.Max(0, fields.U16(at + 5)), Math.Max(0, fields.U16(at + 3))) },
                _ => header,
            };
            at += Math.Max(2, fields.U16(at));
        }

        return header;
    }

    /// <summary>Moves past the next marker and returns it; 0 at the end of the file. Skips the coded picture on the way.</summary>
    internal static int NextMarker(ReadOnlySpan<byte> file, ref long at)
    {
        while (at < file.Length - 1)
        {
            var skip = file[(int)at..^1].IndexOf((byte)0xFF);
            if (skip < 0)
            {
                break;
            }

            at += skip + 1;
            if (file[(int)at] is not (0x00 or 0xFF))
            {
                return file[(int)at++];
            }
        }

        at = file.Length;
        return 0;
    }

    /// <summary>All markers but the restarts, the start of the image and TEM are followed by a length.</summary>
    internal static bool HasLength(int marker) => marker is not (>= 0xD0 and <= 0xD8 or 0x01);

    /// <summary>SOF0 to SOF15, among which three have other meanings.</summary>
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}

using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Intake;

/// <summary>Reads the directories of a TIFF file (TIFF 6.0), which are also those of EXIF.</summary>
internal static class TiffHeader
{
    internal const int Make = 271;
    internal const int Model = 272;
    internal const int Software = 305;
    private const int SubfileType = 254;
    private const int ImageWidth = 256;
    private const int ImageLength = 257;
    private const int StripOffsets = 273;
    private const int OrientationTag = 274;
    private const int StripByteCounts = 279;
    private const int TileOffsets = 324;
    private const int TileByteCounts = 325;
    private const int EntrySize = 12;
    private const int AsciiType = 2;

    /// <summary>Directories beyond this many are not looked at; two pages are already too many.</summary>
    private const int MostDirectories = 16;

    internal static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (Open(file) is not { } bigEndian)
        {
            return null;
        }

        var fields = new HeaderFields(file, bigEndian);
        var first = fields.U32(4);
        var size = new PixelSize(Side(Value(fields, first, ImageWidth)), Side(Value(fields, first, ImageLength)));
        var complete = HasAll(fields, first, StripOffsets, StripByteCounts) || HasAll(fields, first, TileOffsets, TileByteCounts);
        return new(ImageFormat.Tiff, size, Pages(fields, first), 1, complete, Orientation(file));
    }

    /// <summary>The orientation that EXIF (a TIFF file of its own) asks for; 1 when it has none or a senseless one.</summary>
    internal static int Orientation(ReadOnlySpan<byte> exif)
    {
        if (Open(exif) is not { } bigEndian)
        {
            return 1;
        }

        var fields = new HeaderFields(exif, bigEndian);
        return Value(fields, fields.U32(4), OrientationTag) is var value and >= 1 and <= 8 ? (int)value : 1;
    }

    /// <summary>The text of an entry of the first directory, printable ASCII and bounded; null when there is none.</summary>
    internal static string? Text(ReadOnlySpan<byte> tiff, int tag)
    {
        if (Open(tiff) is not { } bigEndian)
        {
            return null;
        }

        var fields = new HeaderFields(tiff, bigEndian);
        var entry = Entry(fields, fields.U32(4), tag);
        if (entry < 0 || fields.U16(entry + 2) != AsciiType || fields.U32(entry + 4) is not (var length and > 0))
        {
            return null;
        }

        var text = fields.Part(length <= 4 ? entry + 8 : fields.U32(entry + 8), Math.Min(length, ImageTraces.LongestText));
        return XmpText.Printable(text.IndexOf((byte)0) is var end and >= 0 ? text[..end] : text);
    }

    /// <summary>Whether numbers are big-endian; null when this is no TIFF.</summary>
    private static bool? Open(ReadOnlySpan<byte> file) =>
        file.StartsWith("II*\0"u8) ? false : file.StartsWith("MM\0*"u8) ? true : null;

    /// <summary>Pages, not counting the small copies that some scanners add.</summary>
    private static int Pages(HeaderFields fields, long directory)
    {
        var pages = 0;
        for (var i = 0; i < MostDirectories && directory > 0 && fields.U16(directory) is var count and > 0; i++)
        {
            pages += (Value(fields, directory, SubfileType) & 1) == 1 ? 0 : 1;
            directory = fields.U32(directory + 2 + (count * EntrySize));
        }

        return Math.Max(1, pages);
    }

    private static bool HasAll(HeaderFields fields, long directory, int offsetTag, int countTag)
    {
        var (offsets, counts) = (Entry(fields, directory, offsetTag), Entry(fields, directory, countTag));
        var pieces = fields.U32(offsets + 4);
        if (offsets < 0 || counts < 0 || pieces < 1 || pieces > fields.Length)
        {
            return false;
        }

        for (var i = 0; i < pieces; i++)
        {
            var (offset, count) = (Element(fields, offsets, i), Element(fields, counts, i));
            if (offset < 0 || count < 0 || offset + count > fields.Length)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The entry's single or first number; 0 when there is no such entry.</summary>
    private static long Value(HeaderFields fields, long directory, int tag) =>
        Entry(fields, directory, tag) is var entry and >= 0 ? Math.Max(0, Element(fields, entry, 0)) : 0;

    /// <summary>Where the entry with this tag begins; -1 when there is none.</summary>
    private static long Entry(HeaderFields fields, long directory, int tag)
    {
        var count = directory > 0 ? fields.U16(directory) : 0;
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + (i * EntrySize);
            if (fields.U16(entry) == tag)
            {
                return entry;
            }
        }

        return -1;
    }

    /// <summary>Element <paramref name="index"/> of an entry of 16-bit (type 3) or 32-bit numbers; -1 when it is not there.</summary>
    private static long Element(HeaderFields fields, long entry, int index)
    {
        var width = fields.U16(entry + 2) == 3 ? 2 : 4;
        var inline = fields.U32(entry + 4) * width <= 4;
        var start = inline ? entry + 8 : fields.U32(entry + 8);
        var at = start < 0 ? -1 : start + ((long)index * width);
        return width == 2 ? fields.U16(at) : fields.U32(at);
    }

    private static int Side(long value) => (int)Math.Clamp(value, 0, int.MaxValue);
}

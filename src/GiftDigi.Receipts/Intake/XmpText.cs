using System.Text;

namespace GiftDigi.Receipts.Intake;

/// <summary>The one thing that is wanted of an XMP packet, found without parsing XML that a stranger wrote.</summary>
internal static class XmpText
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The tool that the packet names; null when it names none.</summary>
    public static string? Creator(ReadOnlySpan<byte> xmp)
    {
        var bounded = xmp[..Math.Min(xmp.Length, MostBytes)];
        var at = bounded.IndexOf("CreatorTool"u8);
        if (at < 0)
        {
            return null;
        }

        // Either an attribute (CreatorTool="...") or an element (<xmp:CreatorTool>...</...>).
        var rest = bounded[(at + "CreatorTool"u8.Length)..];
        var start = rest.IndexOfAny((byte)'"', (byte)'\'', (byte)'>') + 1;
        var end = start > 0 ? rest[start..].IndexOfAny("\"'<"u8) : -1;
        return end > 0 ? Printable(rest.Slice(start, end)) : null;
    }

    /// <summary>The text's printable ASCII characters, cut to <see cref="ImageTraces.LongestText"/>; null when none is left.</summary>
    public static string? Printable(ReadOnlySpan<byte> text)
    {
        var ascii = new StringBuilder();
        foreach (var value in text[..Math.Min(text.Length, ImageTraces.LongestText)])
        {
            _ = value is >= 0x20 and < 0x7F ? ascii.Append((char)value) : ascii;
        }

        return ascii.ToString().Trim() is { Length: > 0 } found ? found : null;
    }
}

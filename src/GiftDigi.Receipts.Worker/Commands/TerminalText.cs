using System.Text;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Text in the columns of a terminal, where a kanji or kana takes two.</summary>
internal static class TerminalText
{
    /// <summary>Where characters of double width begin: Hangul, then everything from the CJK radicals on.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>How many columns a text takes.</summary>
    public static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The text on one line of at most <paramref name="width"/> columns; what was cut off is told by an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        var clean = OnOneLine(text);
        if (WidthOf(clean) <= width)
        {
            return clean;
        }

        var kept = new StringBuilder();
        var columns = 1;
        foreach (var rune in clean.EnumerateRunes())
        {
            columns += WidthOf(rune);
            if (columns > width)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The text in exactly <paramref name="width"/> columns.</summary>
    public static string Fit(string text, int width)
    {
        var cut = Cut(text, width);
        return cut + new string(' ', width - WidthOf(cut));
    }

    /// <summary>What was read from a photo may hold anything; nothing of it may steer the terminal.</summary>
    private static string OnOneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static int WidthOf(Rune rune) => Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
}

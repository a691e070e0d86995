using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Tests.Parsing;

/// <summary>
/// Lays rows of text out as a reader would give them: one row under the other, words set by their width, what follows two
/// spaces or more at the right edge of the paper. A row led by <c>#</c> is printed twice as large.
/// </summary>
internal static class PageOf
{
    private const int Height = 20;
    private const int Width = 600;

    public static OcrPage Rows(string text, double confidence = 0.8) =>
        Lines([.. text.ReplaceLineEndings("\n").Split('\n').SelectMany((row, index) => Line(row, index * (Height + 10), confidence))]);

    public static OcrPage Lines(params IReadOnlyList<OcrLine> lines) =>
        new(new(Width, 2000), AffineMap.Identity, new(Width, 2000), lines);

    /// <summary>A row whose amount the reader gave as a line of its own.</summary>
    public static OcrPage Columns(string text)
    {
        var page = Rows(text);
        return page with { Lines = [.. page.Lines.SelectMany(line => line.Words.Select(word => new OcrLine([word])))] };
    }

    private static IEnumerable<OcrLine> Line(string row, int top, double confidence)
    {
        var height = row.StartsWith('#') ? Height * 2 : Height;
        var parts = row.TrimStart('#').Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var words = new List<OcrWord>();
        for (var part = 0; part < parts.Length; part++)
        {
            var isLast = part > 0 && part == parts.Length - 1;
            var x = isLast ? Width - WidthOf(parts[part], height) : words.Count == 0 ? 0 : words[^1].Box.Right + (2 * height);
            foreach (var word in parts[part].Split(' '))
            {
                words.Add(new(word, new(x, top, WidthOf(word, height), height), confidence));
                x += WidthOf(word, height) + (height / 2);
            }
        }

        return words.Count == 0 ? [] : [new(words)];
    }

    private static int WidthOf(string text, int height) =>
        text.Sum(character => char.IsAscii(character) || character is >= '｡' and <= 'ﾟ' or '¥' ? height / 2 : height);
}

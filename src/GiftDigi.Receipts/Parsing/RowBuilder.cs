using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Makes the text of rows of the lines that stand on one.</summary>
internal static partial class RowBuilder
{
    /// <summary>A gap this wide, in heights of the row, is printed space.</summary>
    private const double SpaceWidth = 0.4;

    /// <summary>What the edge of paper or a frame is read as.</summary>
    private static readonly SearchValues<char> Edges = SearchValues.Create(" |¦[]『』「」【】_");

    /// <summary>The rows of the page, top to bottom.</summary>
    public static IReadOnlyList<Row> Build(OcrPage page)
    {
        var lines = page.Lines
            .Take(ParsingBounds.Lines)
            .Select((line, index) => (Index: index, Words: Legible(line)))
            .Where(line => line.Words.Count > 0)
            .ToList();
        var rows = RowAssembler.Assemble([.. lines.Select(line => new OcrLine(line.Words))]);
        return
        [
            .. rows.Select(row => Join(page, row.SelectMany(index => lines[index].Words.Select(word => (word, lines[index].Index)))))
                .Where(row => row.Text.Length > 0),
        ];
    }

    /// <summary>A row of words, each with the index of its line on the page.</summary>
    public static Row Join(OcrPage page, IEnumerable<(OcrWord Word, int Line)> words)
    {
        var printed = new StringBuilder();
        var places = new List<(int Start, int End, OcrWord Word, int Line)>();
        foreach (var (word, line) in words.OrderBy(word => word.Word.Box.X))
        {
            var text = word.Text.AsSpan(0, Math.Min(word.Text.Length, ParsingBounds.CharactersPerWord));
            if (places is [.., var left])
            {
                text = text[(left.Line == line ? 0 : ReadTwice(left.Word, word))..];
                printed.Append(text.Length > 0 && (IsSpace(left.Word.Box, word.Box) || Whole().IsMatch(left.Word.Text)) ? " " : "");
            }

            if (text.IsEmpty)
            {
                continue;
            }

            var start = printed.Length;
            printed.Append(text);
            places.Add((start, printed.Length, word, line));
            if (printed.Length >= ParsingBounds.CharactersPerRow)
            {
                break;
            }
        }

        var folded = FoldedText.Of(printed.ToString());
        return new(page, folded, [.. places.Select(place => new RowWord(
            folded.IndexOf(place.Start), folded.IndexOf(place.End), place.Word, place.Line))]);
    }

    /// <summary>The words of the line, without the edges of the paper and of frames at its ends.</summary>
    private static List<OcrWord> Legible(OcrLine line)
    {
        var words = line.Words
            .Take(ParsingBounds.WordsPerLine)
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .OrderBy(word => word.Box.X)
            .SkipWhile(IsEdge)
            .ToList();
        return words[..(words.FindLastIndex(word => !IsEdge(word)) + 1)];
    }

    private static bool IsEdge(OcrWord word) => word.Text.AsSpan().IndexOfAnyExcept(Edges) < 0;

    /// <summary>How many characters at the seam of two lines stand in both: where their boxes overlap and the same is read.</summary>
    private static int ReadTwice(OcrWord left, OcrWord right)
    {
        var width = Math.Min((double)left.Box.Width / left.Text.Length, (double)right.Box.Width / right.Text.Length);
        var shared = (int)Math.Round(Math.Clamp((left.Box.Right - right.Box.X) / Math.Max(1, width), 0, Math.Min(left.Text.Length, right.Text.Length)));
        return left.Text.EndsWith(right.Text[..shared], StringComparison.Ordinal) ? shared : 0;
    }

    /// <summary>Times and product codes are whole: a figure that touches them is another's.</summary>
    [GeneratedRegex(@"\d:\d\d$|^\d{13}$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Whole();

    private static bool IsSpace(PixelBox left, PixelBox right) =>
        right.X - (double)left.Right > SpaceWidth * Math.Min(left.Height, right.Height);
}

using System.Buffers;
using System.Text;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Puts lines that share a baseline together: readers often give the amount column as lines of its own.</summary>
internal static class RowBuilder
{
    /// <summary>A gap this wide, in heights of the row, is printed space.</summary>
    private const double SpaceWidth = 0.4;

    /// <summary>Centres nearer than this, in heights of the lower line, lie on one row.</summary>
    private const double SameRow = 0.5;

    /// <summary>What the edge of paper or a frame is read as.</summary>
    private static readonly SearchValues<char> Edges = SearchValues.Create(" |¦[]『』「」【】_");

    private const double SteepestSlope = 0.1;

    /// <summary>The rows of the page, top to bottom.</summary>
    public static IReadOnlyList<Row> Build(OcrPage page)
    {
        var lines = page.Lines
            .Take(ParsingBounds.Lines)
            .Select((line, index) => (Index: index, Words: Legible(line)))
            .Where(line => line.Words.Count > 0)
            .ToList();
        var slope = Slope(page, lines.Select(line => line.Words));
        var pieces = lines.Select(line => Piece.Of(line.Index, line.Words, slope)).OrderBy(piece => piece.Level);

        var rows = new List<List<Piece>>();
        foreach (var piece in pieces)
        {
            if (rows.Count > 0 && rows[^1].TrueForAll(other => other.IsBeside(piece)))
            {
                rows[^1].Add(piece);
            }
            else
            {
                rows.Add([piece]);
            }
        }

        return [.. rows.Select(row => Join(page, row)).Where(row => row.Text.Length > 0)];
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

    /// <summary>How much long lines fall from left to right, in pixels a pixel; what the normaliser left of a slant.</summary>
    private static double Slope(OcrPage page, IEnumerable<List<OcrWord>> lines)
    {
        var slopes = lines
            .Select(words => (First: words[0].Box, Last: words[^1].Box))
            .Where(ends => ends.Last.X - (long)ends.First.X > page.Size.Width / 3)
            .Select(ends => (ends.Last.CenterY - ends.First.CenterY) / ((double)ends.Last.X - ends.First.X))
            .Order()
            .ToList();
        return slopes.Count == 0 ? 0 : Math.Clamp(slopes[slopes.Count / 2], -SteepestSlope, SteepestSlope);
    }

    private static Row Join(OcrPage page, List<Piece> pieces)
    {
        var words = pieces.SelectMany(piece => piece.Words.Select(word => (Word: word, piece.Line))).OrderBy(word => word.Word.Box.X).ToList();
        var printed = new StringBuilder();
        var places = new List<(int Start, int End, OcrWord Word, int Line)>();
        foreach (var (word, line) in words)
        {
            if (places.Count > 0 && IsSpace(places[^1].Word.Box, word.Box))
            {
                printed.Append(' ');
            }

            var start = printed.Length;
            printed.Append(word.Text.AsSpan(0, Math.Min(word.Text.Length, ParsingBounds.CharactersPerWord)));
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

    private static bool IsSpace(PixelBox left, PixelBox right) =>
        right.X - (double)left.Right > SpaceWidth * Math.Min(left.Height, right.Height);

    /// <summary>A line as a candidate for a row.</summary>
    private sealed record Piece(int Line, List<OcrWord> Words, PixelBox Box, double Height, double Level)
    {
        public static Piece Of(int line, List<OcrWord> words, double slope)
        {
            var box = PixelBox.Around(words.Select(word => word.Box));
            var height = words.Select(word => (double)word.Box.Height).Order().ElementAt(words.Count / 2);
            return new(line, words, box, height, box.CenterY - (slope * (box.X + (box.Width / 2.0))));
        }

        public bool IsBeside(Piece other) =>
            Math.Abs(Level - other.Level) < SameRow * Math.Min(Height, other.Height)
            && (Box.Right <= other.Box.X + (Height / 2) || other.Box.Right <= Box.X + (Height / 2));
    }
}

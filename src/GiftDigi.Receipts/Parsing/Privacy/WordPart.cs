using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Privacy;

/// <summary>Some characters of a word, in the printed text.</summary>
/// <param name="Line">Index of its line on the page.</param>
/// <param name="Word">The word.</param>
/// <param name="Start">Index of the first of them.</param>
/// <param name="Length">How many.</param>
internal readonly record struct WordPart(int Line, OcrWord Word, int Start, int Length)
{
    /// <summary>Ink reaches beyond where a reader sets the edges, by so much of the height.</summary>
    private const double Margin = 0.2;

    /// <summary>Where they stand, in pixels of the page, with a margin.</summary>
    public PixelBox Box
    {
        get
        {
            var (before, within, all) = (Advance(0, Start), Advance(Start, Length), Advance(0, Word.Text.Length));
            var box = Word.Box;
            var margin = Margin * box.Height;
            var left = (int)Math.Floor(box.X + (box.Width * before / all) - margin);
            var right = (int)Math.Ceiling(box.X + (box.Width * (before + within) / all) + margin);
            var (top, bottom) = ((int)Math.Floor(box.Y - margin), (int)Math.Ceiling(box.Bottom + margin));
            return new(left, top, right - left, bottom - top);
        }
    }

    private double Advance(int start, int length) => Word.Text.AsSpan(start, length).ToString().Sum(character => char.IsAscii(character) ? 0.5 : 1);
}

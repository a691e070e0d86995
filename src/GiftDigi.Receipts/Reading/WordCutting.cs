using System.Text;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Reading;

/// <summary>Makes words with places of a decoded line: it is cut at its spaces and at its wide gaps.</summary>
public static class WordCutting
{
    /// <summary>A gap this wide, in full-width characters of the line, parts two words.</summary>
    private const double WordGap = 0.8;

    /// <summary>A character file has no half-width katakana: of the narrow characters, only those of ASCII are left.</summary>
    private const double NarrowAdvance = 0.5;

    /// <summary>The line with its words, in pixels of the page; null when it is empty.</summary>
    /// <param name="page">The page that it is on.</param>
    /// <param name="region">Where the line is in the photo.</param>
    /// <param name="line">What it says.</param>
    public static OcrLine? Cut(PageWarp page, TextRegion region, DecodedLine line)
    {
        var perStep = region.Length / line.Steps;
        var em = Em(line.Characters, region.Height / perStep);
        var words = new List<OcrWord>();
        var start = 0;
        for (var i = 1; i <= line.Characters.Count; i++)
        {
            if (i == line.Characters.Count || IsCut(line.Characters[i - 1], line.Characters[i], em))
            {
                var (left, right) = Reach(line.Characters[start], line.Characters[i - 1], em);
                Add(words, line.Characters, start, i, page.BoxBetween(region, Math.Max(0, left * perStep), Math.Min(region.Length, right * perStep)));
                start = i;
            }
        }

        return words.Count == 0
            ? null
            : new(words) { Confidence = line.Confidence, Degrees = region.Degrees, Alternatives = line.Alternatives };
    }

    /// <summary>
    /// How many steps a full-width character takes: the median over all neighbours of how far they are apart against how wide
    /// they are; the region's height when there are too few to tell.
    /// </summary>
    private static double Em(IReadOnlyList<DecodedCharacter> characters, double height)
    {
        const int enough = 3;
        var ratios = new List<double>();
        for (var i = 1; i < characters.Count; i++)
        {
            if (characters[i - 1].Value != ' ' && characters[i].Value != ' ')
            {
                ratios.Add((characters[i].Center - characters[i - 1].Center) / Between(characters[i - 1], characters[i]));
            }
        }

        ratios.Sort();
        return ratios.Count < enough ? 0.8 * height : Math.Clamp(ratios[ratios.Count / 2], 0.3 * height, 2 * height);
    }

    private static bool IsCut(DecodedCharacter one, DecodedCharacter next, double em) =>
        one.Value == ' ' || next.Value == ' ' || next.Center - one.Center > (Between(one, next) + WordGap) * em;

    private static double Between(DecodedCharacter one, DecodedCharacter next) => (Advance(one.Value) + Advance(next.Value)) / 2;

    private static double Advance(char value) => char.IsAscii(value) || value == '¥' ? NarrowAdvance : 1;

    /// <summary>From where to where two characters and what is between them reach, in steps.</summary>
    private static (double Left, double Right) Reach(DecodedCharacter first, DecodedCharacter last, double em) => (
        Math.Min(first.Start, first.Center - (em * Advance(first.Value) / 2)),
        Math.Max(last.End, last.Center + (em * Advance(last.Value) / 2)));

    private static void Add(List<OcrWord> words, IReadOnlyList<DecodedCharacter> characters, int from, int to, PixelBox box)
    {
        var (text, confidence) = (new StringBuilder(), 0.0);
        for (var i = from; i < to; i++)
        {
            text.Append(characters[i].Value);
            confidence += characters[i].Confidence;
        }

        if (!string.IsNullOrWhiteSpace(text.ToString()))
        {
            words.Add(new(text.ToString(), box, confidence / (to - from)));
        }
    }
}

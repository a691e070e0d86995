using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>What stands in a box of the paper, whatever arithmetic made of it since: its words, and how surely they were read.</summary>
/// <param name="Numbers">The numbers among them.</param>
/// <param name="Confidence">Of the least sure word, or of the line's numbers where that is more, 0 to 1; 0 where there is none.</param>
/// <param name="Others">Numbers that other readings of the same lines hold, likely enough to be tried.</param>
internal sealed partial record PrintedWords(IReadOnlyList<int> Numbers, double Confidence, IReadOnlySet<int> Others)
{
    /// <summary>A word that is less likely than this may be misread.</summary>
    private const double Sure = 0.97;

    /// <summary>A line whose other reading is likelier than this was not read surely.</summary>
    private const double Likely = 0.002;

    /// <summary>Longer numbers are codes.</summary>
    private const int MostDigits = 7;

    /// <summary>Whether the reader had no doubt.</summary>
    public bool IsSure => Confidence >= Sure;

    /// <summary>The words whose middle is in the box.</summary>
    /// <param name="page">The text as seen.</param>
    /// <param name="box">In pixels of the upright original.</param>
    public static PrintedWords In(OcrPage page, PixelBox box)
    {
        var (numbers, confidence, others) = (new List<int>(), 1.0, new HashSet<int>());
        foreach (var line in page.Lines.Take(ParsingBounds.Lines))
        {
            var words = line.Words.Where(word => IsIn(page.ToOriginal.Apply(word.Box.X + (word.Box.Width / 2.0), word.Box.CenterY), box)).ToList();
            if (words.Count > 0)
            {
                numbers.AddRange(NumbersIn(string.Join(' ', words.Select(word => word.Text))));
                confidence = Math.Min(confidence, Math.Max(words.Min(word => word.Confidence), ConfidenceOfNumbers(line)));
                others.UnionWith(line.Alternatives.Where(other => other.Confidence >= Likely).SelectMany(other => NumbersIn(other.Text)));
            }
        }

        return new(numbers, numbers.Count > 0 ? confidence : 0, others);
    }

    /// <summary>How sure the numbers of a line are: readings that differ in nothing else (x or ×) say the same.</summary>
    private static double ConfidenceOfNumbers(OcrLine line)
    {
        var numbers = NumbersIn(line.Text).ToList();
        return line.Confidence + line.Alternatives.Where(other => NumbersIn(other.Text).SequenceEqual(numbers)).Sum(other => other.Confidence);
    }

    private static bool IsIn((double X, double Y) place, PixelBox box) =>
        place.X >= box.X && place.X <= box.Right && place.Y >= box.Y && place.Y <= box.Bottom;

    private static IEnumerable<int> NumbersIn(string text) => Number()
        .Matches(NumericText.Of(FoldedText.Of(text).Text))
        .Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)))
        .Where(digits => digits.Length is >= 1 and <= MostDigits)
        .Select(digits => int.Parse(digits, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{1,3}(\s?[,.]\s?\d{3})+(?!\d)|\d+", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Number();
}

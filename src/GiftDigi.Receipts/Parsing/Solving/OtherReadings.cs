using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>Finds what other readings of the lines of a page have in the place of a figure.</summary>
/// <param name="lines">The lines that the figures were read from; none where they are not known any more.</param>
internal sealed partial class OtherReadings(IReadOnlyList<OcrLine> lines)
{
    private const double LeastBelief = 1e-6;

    /// <summary>Other readings of a figure that came from the lines of these indexes.</summary>
    public IEnumerable<OtherReading> Of(int value, IReadOnlyList<int> indexes) => indexes
        .Where(index => index >= 0 && index < lines.Count && lines[index].Alternatives.Count > 0)
        .SelectMany(index => Of(value, lines[index]));

    /// <summary>The numbers stand in the same order in every reading: the one of the same rank has the figure's place.</summary>
    private static IEnumerable<OtherReading> Of(int value, OcrLine line)
    {
        var numbers = Numbers(line.Text);
        var rank = numbers.LastIndexOf(Math.Abs(value));
        if (rank < 0)
        {
            yield break;
        }

        foreach (var alternative in line.Alternatives.Take(ParsingBounds.AlternativesPerLine))
        {
            var others = Numbers(alternative.Text);
            if (others.Count == numbers.Count && others[rank] != numbers[rank])
            {
                var cost = Math.Log(Math.Max(line.Confidence, LeastBelief) / Math.Max(alternative.Confidence, LeastBelief));
                yield return new(value < 0 ? -others[rank] : others[rank], double.IsNaN(cost) ? double.MaxValue : cost);
            }
        }
    }

    private static List<int> Numbers(string text) => [.. Number()
        .Matches(NumericText.Of(FoldedText.Of(text).Text))
        .Select(match => match.Value.Replace(",", "", StringComparison.Ordinal))
        .Select(digits => digits.Length <= 9 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1)];

    [GeneratedRegex(@"\d+(,\d{3})*", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Number();
}

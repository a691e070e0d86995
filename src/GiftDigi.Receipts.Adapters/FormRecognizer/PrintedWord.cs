using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>A word of the service, and where it is in the photo.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Region">Where.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Span">Where in the text of all.</param>
internal sealed record PrintedWord(string Text, TextRegion Region, double Confidence, TextSpan Span)
{
    /// <summary>A gap this wide, in heights of the print, parts two words.</summary>
    private const double WordGap = 0.4;

    /// <summary>The words joined where the service parted what is printed without a gap, such as single characters.</summary>
    public static IReadOnlyList<PrintedWord> Joined(IEnumerable<PrintedWord> words)
    {
        var joined = new List<PrintedWord>();
        foreach (var word in words)
        {
            if (joined is [.., var last] && last.IsFollowedBy(word))
            {
                joined[^1] = last.And(word);
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }

    private bool IsFollowedBy(PrintedWord next) =>
        Span.End == next.Span.Offset && Region.Spine[^1].DistanceTo(next.Region.Spine[0]) <= WordGap * Math.Min(Region.Height, next.Region.Height);

    private PrintedWord And(PrintedWord next) => new(
        Text + next.Text,
        new([Region.Spine[0], next.Region.Spine[^1]], Math.Max(Region.Height, next.Region.Height), Score: 1),
        ((Confidence * Text.Length) + (next.Confidence * next.Text.Length)) / (Text.Length + next.Text.Length),
        new(Span.Offset, Span.Length + next.Span.Length));
}

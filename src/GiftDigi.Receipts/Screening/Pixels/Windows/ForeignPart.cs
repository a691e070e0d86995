using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>The part of a photo that looks least like the rest of it.</summary>
/// <param name="Box">Its windows together, in pixels of the picture.</param>
/// <param name="Peak">What the most conspicuous window says for having been changed, in natural logarithms of odds.</param>
/// <param name="Rest">What the most conspicuous window says that is not of this part.</param>
internal sealed record ForeignPart(PixelBox Box, float Peak, float Rest)
{
    /// <summary>A window of the same part is this near to another one, so that they overlap or nearly do.</summary>
    private const int Reach = 72;

    /// <summary>A window of the same part says this part of what its peak says.</summary>
    private const float LeastOfPeak = 0.35f;

    /// <param name="windows">The windows, one at least.</param>
    /// <param name="logits">What each says.</param>
    public static ForeignPart Of(IReadOnlyList<PixelBox> windows, IReadOnlyList<float> logits)
    {
        var ranked = windows.Zip(logits).OrderByDescending(pair => pair.Second).ToList();
        var peak = ranked[0].Second;
        var (part, rest) = (new List<PixelBox> { ranked[0].First }, ranked[1..]);
        for (var at = 0; at < part.Count; at++)
        {
            var from = part[at];
            part.AddRange(rest.Where(pair => pair.Second >= LeastOfPeak * peak && IsNear(pair.First, from)).Select(pair => pair.First));
            rest.RemoveAll(pair => pair.Second >= LeastOfPeak * peak && IsNear(pair.First, from));
        }

        return new(PixelBox.Around(part), peak, rest.Select(pair => pair.Second).DefaultIfEmpty(float.MinValue).Max());
    }

    private static bool IsNear(PixelBox one, PixelBox other) => Math.Abs(one.X - other.X) <= Reach && Math.Abs(one.Y - other.Y) <= Reach;
}

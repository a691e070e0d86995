using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>Where a line lies on its page: from where to where, how high it is, and on which level.</summary>
/// <param name="Index">Which of the page's lines it is.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Height">The usual height of its words.</param>
/// <param name="Middle">The middle of its words: across the page and down.</param>
/// <param name="Slope">How much it falls to the right by its own words, in pixels a pixel; null when it is too short to say.</param>
internal sealed record LinePlace(int Index, double Left, double Right, double Height, PixelPoint Middle, double? Slope)
{
    /// <summary>A line says how it slopes when it is this many of its heights long.</summary>
    private const double LongEnough = 6;

    /// <summary>What a flat page has left of a slope at the most.</summary>
    private const double Steepest = 0.1;

    /// <summary>The place of the words, of which there must be one at least.</summary>
    public static LinePlace Of(int index, IReadOnlyList<OcrWord> words)
    {
        var boxes = words.Select(word => word.Box).ToList();
        var height = boxes.Select(box => (double)box.Height).Order().ElementAt(boxes.Count / 2);
        var (left, right) = (boxes.Min(box => (double)box.X), boxes.Max(box => (double)box.X + box.Width));
        var weight = boxes.Sum(box => box.Width + 1.0);
        var middle = new PixelPoint(
            boxes.Sum(box => (box.Width + 1.0) * CenterX(box)) / weight,
            boxes.Sum(box => (box.Width + 1.0) * CenterY(box)) / weight);
        return new(index, left, right, height, middle, SlopeOf(boxes, right - left > LongEnough * height));
    }

    /// <summary>How far down the line is at <paramref name="x"/>, on a page whose lines fall by <paramref name="slope"/> there.</summary>
    public double Level(double x, double slope) => Middle.Y + (slope * (x - Middle.X));

    private static double? SlopeOf(List<PixelBox> boxes, bool isLong)
    {
        var (first, last) = (boxes.MinBy(box => box.X), boxes.MaxBy(box => box.X));
        var distance = CenterX(last) - CenterX(first);
        return isLong && distance > LongEnough / 2 * Math.Max(first.Height, last.Height)
            ? Math.Clamp((CenterY(last) - CenterY(first)) / distance, -Steepest, Steepest)
            : null;
    }

    private static double CenterX(PixelBox box) => box.X + (box.Width / 2.0);

    private static double CenterY(PixelBox box) => box.Y + (box.Height / 2.0);
}

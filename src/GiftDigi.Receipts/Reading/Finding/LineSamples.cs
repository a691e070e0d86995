using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>One line of print in a frame that runs along the lines: points through its middle, from left to right.</summary>
/// <param name="Points">The points, about one height apart, the margin at both ends left out.</param>
/// <param name="Left">Where the print begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Height">How high the print is.</param>
internal sealed record LineSamples(IReadOnlyList<PixelPoint> Points, PixelPoint Left, PixelPoint Right, double Height)
{
    /// <summary>More points of one line tell nothing new.</summary>
    private const int MostPoints = 12;

    /// <summary>A region says in which direction it runs when it is this many of its heights long.</summary>
    private const double LongEnough = 2.5;

    /// <summary>Whether the line alone says how it runs.</summary>
    public bool HasDirection => Right.X - Left.X > LongEnough * Height;

    /// <summary>The samples of a region; one in the middle when it is too short to have a direction.</summary>
    public static LineSamples Of(TextRegion region, TurnedFrame frame)
    {
        var margin = Math.Min(region.Height / 4, region.Length / 4);
        var (start, end) = (margin, region.Length - margin);
        var steps = region.Length > LongEnough * region.Height
            ? (int)Math.Clamp((end - start) / region.Height, 2, MostPoints)
            : 0;
        PixelPoint[] points = steps == 0
            ? [frame.Into(region.At(region.Length / 2))]
            : [.. Enumerable.Range(0, steps + 1).Select(step => frame.Into(region.At(start + ((end - start) * step / steps))))];
        return new(points, frame.Into(region.At(margin / 2)), frame.Into(region.At(region.Length - (margin / 2))), region.Height);
    }
}

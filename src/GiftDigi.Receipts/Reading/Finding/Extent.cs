using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>How far print reaches in a turned frame.</summary>
internal readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>The extent of lines, of which there must be one at least.</summary>
    public static Extent Of(IEnumerable<TextRegion> lines, TurnedFrame frame)
    {
        var extent = new Extent(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var line in lines)
        {
            extent = extent.Union(Of(line, frame));
        }

        return extent;
    }

    /// <summary>The extent of a line that runs along the frame: its spine, and half its height above and below.</summary>
    public static Extent Of(TextRegion line, TurnedFrame frame)
    {
        var (start, end, middle) = (frame.Into(line.Spine[0]), frame.Into(line.Spine[^1]), frame.Into(line.At(line.Length / 2)));
        var (upper, lower) = (Math.Min(middle.Y, Math.Min(start.Y, end.Y)), Math.Max(middle.Y, Math.Max(start.Y, end.Y)));
        return new(Math.Min(start.X, end.X), upper - (line.Height / 2), Math.Max(start.X, end.X), lower + (line.Height / 2));
    }

    public Extent Union(Extent other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>How far apart two extents are across the frame; negative by as much as they overlap.</summary>
    public double GapAcross(Extent other) => Math.Max(Left, other.Left) - Math.Min(Right, other.Right);

    /// <summary>How far apart two extents are down the frame; negative by as much as they overlap.</summary>
    public double GapDown(Extent other) => Math.Max(Top, other.Top) - Math.Min(Bottom, other.Bottom);

    public bool Holds(PixelPoint point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;

    /// <summary>Whether most of the one that is less high lies beside the other.</summary>
    public bool SharesRows(Extent other) => -GapDown(other) > 0.5 * Math.Min(Height, other.Height);

    /// <summary>Whether most of the narrower one lies above or below the other.</summary>
    public bool SharesColumns(Extent other) => -GapAcross(other) > 0.5 * Math.Min(Width, other.Width);
}

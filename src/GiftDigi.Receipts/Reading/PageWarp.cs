using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading.Finding;

namespace GiftDigi.Receipts.Reading;

/// <summary>
/// The map between a photo and the flat page that one receipt in it would be: upright, its lines level, its sides upright, a
/// pixel about as large as the photo's. Applied to a point of the page it gives the point of the photo. It never folds: points
/// below each other on the page are so along the paper in the photo too.
/// </summary>
public sealed class PageWarp : IPixelMap
{
    private readonly TurnedFrame _frame;
    private readonly LevelField _levels;
    private readonly PageSides _sides;
    private readonly PixelPoint _corner;

    private PageWarp(TurnedFrame frame, LevelField levels, PageSides sides, IReadOnlyList<TextRegion> lines)
    {
        (_frame, _levels, _sides) = (frame, levels, sides);
        var ends = lines
            .SelectMany(line => (IEnumerable<PixelPoint>)[line.Spine[0], line.Spine[^1], line.At(line.Length / 2)], (line, point) => (line.Height, Point: ToPage(point)))
            .ToList();

        // Boxes are placed from the corner, which so far is the frame's own origin.
        _corner = new(ends.Min(end => end.Point.X - end.Height), ends.Min(end => end.Point.Y - end.Height));
        Size = new(
            (int)Math.Ceiling(ends.Max(end => end.Point.X + end.Height) - _corner.X),
            (int)Math.Ceiling(ends.Max(end => end.Point.Y + end.Height) - _corner.Y));
    }

    /// <summary>Size of the flat page: around all lines, with a margin as high as they are.</summary>
    public PixelSize Size { get; }

    /// <summary>
    /// The map for the lines of one receipt. Lines that run in other ways than those around them count for little; with few
    /// lines it is a turn and no more.
    /// </summary>
    /// <param name="lines">The receipt's regions, each from its first character to its last; one at least.</param>
    /// <exception cref="ArgumentException">There is no line.</exception>
    public static PageWarp Of(IReadOnlyList<TextRegion> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0)
        {
            throw new ArgumentException("A page has one line at least.", nameof(lines));
        }

        var points = lines.Select(line => line.At(line.Length / 2)).ToList();
        var center = new PixelPoint(points.Average(point => point.X), points.Average(point => point.Y));
        var frame = new TurnedFrame(center, RunningDirection.Of(lines));
        var samples = lines.Select(line => LineSamples.Of(line, frame)).ToList();
        var levels = LevelFit.Fit(samples, Flat(samples));
        var ends = samples.ConvertAll(line => (line.Left.X, line.Right.X, Level: line.Points.Average(levels.Level)));
        var height = samples.Select(line => line.Height).Order().ElementAt(samples.Count / 2);
        return new(frame, levels, SideFit.Fit(ends, height), lines);
    }

    /// <inheritdoc/>
    public (double X, double Y) Apply(double x, double y)
    {
        var level = _sides.FromPageY(y + _corner.Y);
        var across = _sides.FromPageX(x + _corner.X, level);
        var photo = _frame.OutOf(new(across, _levels.Y(across, level)));
        return (photo.X, photo.Y);
    }

    /// <summary>Where on the page a point of the photo lies.</summary>
    public PixelPoint ToPage(PixelPoint photo)
    {
        var turned = _frame.Into(photo);
        var level = _levels.Level(turned);
        return new(_sides.ToPageX(turned.X, level) - _corner.X, _sides.ToPageY(level) - _corner.Y);
    }

    /// <summary>The box on the page around the part of a line between two distances along its spine.</summary>
    public PixelBox BoxBetween(TextRegion line, double from, double to)
    {
        var (start, end, middle) = (ToPage(line.At(from)), ToPage(line.At(to)), ToPage(line.At((from + to) / 2)));
        var height = HeightOf(line, (from + to) / 2);
        var top = ((start.Y + end.Y + (2 * middle.Y)) / 4) - (height / 2);
        var (x, y) = ((int)Math.Round(Math.Min(start.X, end.X)), (int)Math.Round(top));
        return new(x, y, Math.Max(1, (int)Math.Round(Math.Abs(end.X - start.X))), Math.Max(1, (int)Math.Round(height)));
    }

    /// <summary>How high the line is on the page at a distance along its spine.</summary>
    private double HeightOf(TextRegion line, double distance)
    {
        const double step = 1;
        var (before, after, middle) = (line.At(distance - step), line.At(distance + step), line.At(distance));
        var apart = before.DistanceTo(after);
        if (apart == 0)
        {
            return line.Height;
        }

        var (x, y) = ((after.X - before.X) / apart * line.Height / 2, (after.Y - before.Y) / apart * line.Height / 2);
        return ToPage(new(middle.X - y, middle.Y + x)).DistanceTo(ToPage(new(middle.X + y, middle.Y - x)));
    }

    private static LevelField Flat(List<LineSamples> lines)
    {
        var (left, right) = (lines.Min(line => line.Left.X), lines.Max(line => line.Right.X));
        var (top, bottom) = (lines.Min(line => line.Left.Y), lines.Max(line => line.Left.Y));
        var margin = lines.Max(line => line.Height);
        return LevelField.Flat(new((left + right) / 2, (top + bottom) / 2), new(((right - left) / 2) + margin, ((bottom - top) / 2) + margin));
    }
}

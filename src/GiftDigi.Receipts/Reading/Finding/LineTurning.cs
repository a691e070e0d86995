using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>
/// Sets regions right that do not run as the print around them does. A single character has no direction of its own, so that a
/// detector gives it that of its longer side; and characters that stand under each other in a column are often given as one region.
/// </summary>
internal static class LineTurning
{
    /// <summary>A region has a direction of its own when it is this many of its heights long.</summary>
    public const double Slender = 2.5;

    /// <summary>Print within this many heights is print around it.</summary>
    private const double Around = 10;

    /// <summary>Lines of the same print run alike to this many degrees, even on bent paper.</summary>
    private const double Alike = 45;

    /// <summary>The rectangle around two characters is turned by less than this if it is like its surroundings.</summary>
    private const double Loose = 6;

    /// <summary>A row that a column of characters cuts lies this near to it, in heights of the row.</summary>
    private const double Beside = 3;

    /// <summary>The regions, all running as the print around them does, in one of both directions.</summary>
    public static IReadOnlyList<TextRegion> Apply(IReadOnlyList<TextRegion> regions) =>
        [.. regions.SelectMany(region => Turned(region, regions))];

    private static List<TextRegion> Turned(TextRegion region, IReadOnlyList<TextRegion> all)
    {
        if (DirectionAround(region, all) is not { } degrees)
        {
            return [region];
        }

        var turn = Math.Abs(Angle.WrapLine(region.Degrees - degrees));
        if (region.Length > Slender * region.Height)
        {
            return turn > Alike && Pieces(region, all) is { Count: > 1 } pieces ? pieces : [region];
        }

        return turn > Alike ? [Turned(region, region.Length / 2, degrees, region.Height, region.Length)]
            : turn > Loose ? [Turned(region, region.Length / 2, degrees, region.Length, region.Height)]
            : [region];
    }

    /// <summary>How the slender lines around a region run, the nearer the weightier; null when there is none.</summary>
    private static double? DirectionAround(TextRegion region, IReadOnlyList<TextRegion> all)
    {
        var middle = region.At(region.Length / 2);
        var reach = Around * Math.Min(region.Height, region.Length);
        var (x, y) = (0.0, 0.0);
        foreach (var other in all)
        {
            var distance = other == region || other.Length < Slender * other.Height ? double.MaxValue : DistanceTo(other, middle);
            if (distance < reach)
            {
                // Twice the angle is the same for both directions of a line.
                var (sin, cos) = Math.SinCos(2 * other.Degrees * Math.PI / 180);
                var weight = RunningDirection.Weight(other) * (1 - (distance / reach));
                (x, y) = (x + (weight * cos), y + (weight * sin));
            }
        }

        return x == 0 && y == 0 ? null : Math.Atan2(y, x) * 90 / Math.PI;
    }

    private static double DistanceTo(TextRegion line, PixelPoint point) => Math.Min(
        line.At(line.Length / 2).DistanceTo(point),
        Math.Min(line.Spine[0].DistanceTo(point), line.Spine[^1].DistanceTo(point)));

    /// <summary>One piece of a column of characters for each row that it cuts.</summary>
    private static List<TextRegion> Pieces(TextRegion column, IReadOnlyList<TextRegion> all)
    {
        var frame = new TurnedFrame(column.Spine[0], column.Degrees);
        var cuts = new List<(double At, TextRegion Row)>();
        foreach (var row in all.Where(other => other.Length > 1.5 * other.Height))
        {
            var (start, end) = (frame.Into(row.Spine[0]), frame.Into(row.Spine[^1]));
            var (near, far) = Math.Abs(start.Y) < Math.Abs(end.Y) ? (start, end) : (end, start);
            var isAcross = Math.Abs(near.X - far.X) < Math.Abs(near.Y - far.Y);
            if (isAcross && Math.Abs(near.Y) < (column.Height / 2) + (Beside * row.Height))
            {
                var at = near.X + (near.Y * (near.X - far.X) / (far.Y - near.Y));
                cuts.Add((at, row));
            }
        }

        var pieces = new List<TextRegion>();
        var last = double.MinValue;
        foreach (var (at, row) in cuts.Where(cut => cut.At > 0 && cut.At < column.Length).OrderBy(cut => cut.At))
        {
            if (at - last > row.Height / 2)
            {
                pieces.Add(Turned(column, at, row.Degrees, column.Height, row.Height));
                last = at;
            }
        }

        return pieces;
    }

    /// <summary>A straight piece of print around the place of a region at a distance along its spine.</summary>
    private static TextRegion Turned(TextRegion region, double at, double degrees, double length, double height)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (middle, half) = (region.At(at), length / 2);
        return new([new(middle.X - (half * cos), middle.Y - (half * sin)), new(middle.X + (half * cos), middle.Y + (half * sin))], height, region.Score);
    }
}

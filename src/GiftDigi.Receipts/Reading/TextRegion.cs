using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>A stretch of print as the detector found it, not yet read. All in pixels of the photo.</summary>
/// <param name="Spine">
/// Points through the middle of the print, from its first character to its last as far as the detector can tell: two when it
/// is straight, more when the paper is curled. The ends include the margin that <paramref name="Height"/> does.
/// </param>
/// <param name="Height">
/// How high the print is across the spine, with a margin above and below that is an eighth of it each.
/// </param>
/// <param name="Score">How sure the detector is that this is print: 0 to 1.</param>
public sealed record TextRegion(IReadOnlyList<PixelPoint> Spine, double Height, double Score)
{
    /// <summary>How long the spine is.</summary>
    public double Length => LengthOf(Spine);

    /// <summary>The direction from the first to the last point in degrees, −180 to 180: 0 to the right, 90 downwards.</summary>
    public double Degrees => Math.Atan2(Spine[^1].Y - Spine[0].Y, Spine[^1].X - Spine[0].X) * 180 / Math.PI;

    /// <summary>The same print, read from its other end.</summary>
    public TextRegion Reversed() => this with { Spine = [.. Spine.Reverse()] };

    /// <summary>The point of the spine this far from its start; before the start and behind the end it runs on straight.</summary>
    public PixelPoint At(double distance)
    {
        var (i, left) = (0, distance);
        while (i < Spine.Count - 2 && left > Spine[i].DistanceTo(Spine[i + 1]))
        {
            left -= Spine[i].DistanceTo(Spine[i + 1]);
            i++;
        }

        var step = Spine[i].DistanceTo(Spine[i + 1]);
        return step == 0 ? Spine[i] : Spine[i].Towards(Spine[i + 1], left / step);
    }

    /// <summary>The print between two distances along the spine.</summary>
    public TextRegion Part(double from, double to)
    {
        var spine = new List<PixelPoint> { At(from) };
        var distance = 0.0;
        for (var i = 1; i < Spine.Count - 1; i++)
        {
            distance += Spine[i - 1].DistanceTo(Spine[i]);
            if (distance > from && distance < to)
            {
                spine.Add(Spine[i]);
            }
        }

        return this with { Spine = [.. spine, At(to)] };
    }

    /// <summary>The smallest upright box around the part of the print between two distances along the spine.</summary>
    public PixelBox BoxBetween(double from, double to)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in Outline(from, to))
        {
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        var (x0, y0) = ((int)Math.Floor(left), (int)Math.Floor(top));
        return new(x0, y0, (int)Math.Ceiling(right) - x0, (int)Math.Ceiling(bottom) - y0);
    }

    /// <summary>The smallest upright box around it all.</summary>
    public PixelBox Box() => BoxBetween(0, Length);

    /// <summary>Both edges of the print between two distances: at each end, and at each bend between.</summary>
    private IEnumerable<PixelPoint> Outline(double from, double to)
    {
        var places = new List<double> { from, to };
        var distance = 0.0;
        for (var i = 1; i < Spine.Count - 1; i++)
        {
            distance += Spine[i - 1].DistanceTo(Spine[i]);
            if (distance > from && distance < to)
            {
                places.Add(distance);
            }
        }

        const double reach = 0.5;
        foreach (var place in places)
        {
            var (before, after, middle) = (At(place - reach), At(place + reach), At(place));
            var (x, y) = ((after.X - before.X) * Height / 2, (after.Y - before.Y) * Height / 2);
            yield return new(middle.X - y, middle.Y + x);
            yield return new(middle.X + y, middle.Y - x);
        }
    }

    private static double LengthOf(IReadOnlyList<PixelPoint> spine)
    {
        var length = 0.0;
        for (var i = 1; i < spine.Count; i++)
        {
            length += spine[i - 1].DistanceTo(spine[i]);
        }

        return length;
    }
}

using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>The axis along which a core is longest, through its middle. It points to the right, or down when it is upright.</summary>
/// <param name="Middle">The mean of the core's pixels.</param>
/// <param name="X">Horizontal part of the direction.</param>
/// <param name="Y">Vertical part of the direction.</param>
internal readonly record struct CoreAxis(PixelPoint Middle, double X, double Y)
{
    /// <summary>The axis of the pixels' second moments; level when they are about as high as wide.</summary>
    internal static CoreAxis Of(IReadOnlyList<CorePixel> pixels)
    {
        var (sumX, sumY) = (0.0, 0.0);
        foreach (var pixel in pixels)
        {
            (sumX, sumY) = (sumX + pixel.X + 0.5, sumY + pixel.Y + 0.5);
        }

        var middle = new PixelPoint(sumX / pixels.Count, sumY / pixels.Count);
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var pixel in pixels)
        {
            var (x, y) = (pixel.X + 0.5 - middle.X, pixel.Y + 0.5 - middle.Y);
            (xx, yy, xy) = (xx + (x * x), yy + (y * y), xy + (x * y));
        }

        var spread = Math.Sqrt(((xx - yy) * (xx - yy)) + (4 * xy * xy));
        var (longer, shorter) = (Math.Sqrt((xx + yy + spread) / 2), Math.Sqrt(Math.Max(0, (xx + yy - spread) / 2)));
        if (!PrintCore.HasDirection(longer, shorter))
        {
            return new(middle, 1, 0);
        }

        var (sin, cos) = Math.SinCos(Math.Atan2(2 * xy, xx - yy) / 2);
        var backwards = Math.Abs(cos) >= Math.Abs(sin) ? cos < 0 : sin < 0;
        return backwards ? new(middle, -cos, -sin) : new(middle, cos, sin);
    }

    /// <summary>The point that lies this far along the axis from the middle and this far across it, clockwise.</summary>
    internal (double X, double Y) At(double along, double across) =>
        (Middle.X + (X * along) - (Y * across), Middle.Y + (Y * along) + (X * across));

    /// <summary>How far along and across the axis each pixel lies.</summary>
    internal (double Along, double Across)[] Places(IReadOnlyList<CorePixel> pixels)
    {
        var places = new (double, double)[pixels.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var (x, y) = (pixels[i].X + 0.5 - Middle.X, pixels[i].Y + 0.5 - Middle.Y);
            places[i] = ((X * x) + (Y * y), (X * y) - (Y * x));
        }

        return places;
    }

    /// <summary>Where the pixels begin and end along the axis.</summary>
    internal (double Low, double High) Extent(IReadOnlyList<CorePixel> pixels)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var (along, _) in Places(pixels))
        {
            (low, high) = (Math.Min(low, along), Math.Max(high, along));
        }

        return (low - 0.5, high + 0.5);
    }

    /// <summary>Half way between the outermost pixels across the axis: the middle of a short core, which has no bend.</summary>
    internal double MeanAcross(IReadOnlyList<CorePixel> pixels)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var (_, across) in Places(pixels))
        {
            (low, high) = (Math.Min(low, across), Math.Max(high, across));
        }

        return (low + high) / 2;
    }
}

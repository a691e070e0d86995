namespace GiftDigi.Receipts.Imaging;

/// <summary>Maps a point: x' = A·x + B·y + C, y' = D·x + E·y + F.</summary>
public readonly record struct AffineMap(double A, double B, double C, double D, double E, double F)
{
    /// <summary>Leaves every point where it is.</summary>
    public static AffineMap Identity { get; } = new(1, 0, 0, 0, 1, 0);

    /// <summary>Scales from an image of one size to the same image of another.</summary>
    public static AffineMap Scaling(PixelSize from, PixelSize to) =>
        new((double)to.Width / from.Width, 0, 0, 0, (double)to.Height / from.Height, 0);

    /// <summary>First this map, then <paramref name="next"/>.</summary>
    public AffineMap Then(AffineMap next) => new(
        (next.A * A) + (next.B * D),
        (next.A * B) + (next.B * E),
        (next.A * C) + (next.B * F) + next.C,
        (next.D * A) + (next.E * D),
        (next.D * B) + (next.E * E),
        (next.D * C) + (next.E * F) + next.F);

    /// <summary>Where the point goes.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (B * y) + C, (D * x) + (E * y) + F);

    /// <summary>The smallest upright box around the image of <paramref name="box"/>, cut to <paramref name="bounds"/>.</summary>
    public PixelBox Apply(PixelBox box, PixelSize bounds)
    {
        ReadOnlySpan<(double X, double Y)> corners =
        [
            Apply(box.X, box.Y), Apply(box.Right, box.Y), Apply(box.X, box.Bottom), Apply(box.Right, box.Bottom),
        ];
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in corners)
        {
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        var x0 = (int)Math.Floor(Math.Clamp(left, 0, bounds.Width));
        var y0 = (int)Math.Floor(Math.Clamp(top, 0, bounds.Height));
        var x1 = (int)Math.Ceiling(Math.Clamp(right, 0, bounds.Width));
        var y1 = (int)Math.Ceiling(Math.Clamp(bottom, 0, bounds.Height));
        return new(x0, y0, x1 - x0, y1 - y0);
    }
}

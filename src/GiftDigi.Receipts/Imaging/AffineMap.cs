namespace GiftDigi.Receipts.Imaging;

/// <summary>Maps a point: x' = A·x + B·y + C, y' = D·x + E·y + F.</summary>
public readonly record struct AffineMap(double A, double B, double C, double D, double E, double F) : IPixelMap
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

    /// <summary>The map back, of a map that loses nothing.</summary>
    public AffineMap Inverse()
    {
        var area = (A * E) - (B * D);
        return new(E / area, -B / area, ((B * F) - (E * C)) / area, -D / area, A / area, ((D * C) - (A * F)) / area);
    }

    /// <inheritdoc/>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (B * y) + C, (D * x) + (E * y) + F);
}

namespace GiftDigi.Receipts.Imaging;

/// <summary>A point in pixels; x grows to the right, y downwards, and the centre of the first pixel is (0.5, 0.5).</summary>
public readonly record struct PixelPoint(double X, double Y)
{
    /// <summary>How far apart two points are.</summary>
    public double DistanceTo(PixelPoint other) => Math.Sqrt(((other.X - X) * (other.X - X)) + ((other.Y - Y) * (other.Y - Y)));

    /// <summary>The point that lies this <paramref name="part"/> of the way to another.</summary>
    public PixelPoint Towards(PixelPoint other, double part) => new(X + (part * (other.X - X)), Y + (part * (other.Y - Y)));
}

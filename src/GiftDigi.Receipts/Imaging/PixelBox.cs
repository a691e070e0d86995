namespace GiftDigi.Receipts.Imaging;

/// <summary>An upright rectangle in pixels; x grows to the right, y downwards.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width, not negative.</param>
/// <param name="Height">Height, not negative.</param>
public readonly record struct PixelBox(int X, int Y, int Width, int Height)
{
    /// <summary>One past the last column.</summary>
    public int Right => X + Width;

    /// <summary>One past the last row.</summary>
    public int Bottom => Y + Height;

    /// <summary>The row halfway down.</summary>
    public double CenterY => Y + (Height / 2.0);

    /// <summary>Whether they have a pixel in common.</summary>
    public bool Overlaps(PixelBox other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>The smallest box around both.</summary>
    public PixelBox Union(PixelBox other)
    {
        var x = Math.Min(X, other.X);
        var y = Math.Min(Y, other.Y);
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    /// <summary>The part of this box between the given edges.</summary>
    public PixelBox Cut(int left, int top, int right, int bottom)
    {
        var (x, y) = (Math.Clamp(left, X, Right), Math.Clamp(top, Y, Bottom));
        return new(x, y, Math.Clamp(right, x, Right) - x, Math.Clamp(bottom, y, Bottom) - y);
    }

    /// <summary>The smallest box around all of <paramref name="boxes"/>, of which there must be one at least.</summary>
    public static PixelBox Around(IEnumerable<PixelBox> boxes) => boxes.Aggregate((a, b) => a.Union(b));
}

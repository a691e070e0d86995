namespace GiftDigi.Receipts.Imaging;

/// <summary>The size of an image in pixels.</summary>
public readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>Both sides multiplied and rounded, one pixel at least.</summary>
    public PixelSize Scaled(double scale) =>
        new(Math.Max(1, (int)Math.Round(Width * scale)), Math.Max(1, (int)Math.Round(Height * scale)));
}

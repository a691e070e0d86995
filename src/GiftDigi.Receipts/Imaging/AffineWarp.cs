namespace GiftDigi.Receipts.Imaging;

/// <summary>Resamples an image through an affine map.</summary>
public static class AffineWarp
{
    /// <summary>
    /// An image of <paramref name="size"/> whose pixel p shows what <paramref name="source"/> has at
    /// <paramref name="toSource"/>(p), between pixels by their weighted mean; white outside.
    /// </summary>
    public static GrayPixels Apply(GrayPixels source, AffineMap toSource, PixelSize size)
    {
        var values = new byte[size.Width * size.Height];
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                // Pixel centres lie at half coordinates in both images.
                var (sx, sy) = toSource.Apply(x + 0.5, y + 0.5);
                values[(y * size.Width) + x] = Between(source, sx - 0.5, sy - 0.5);
            }
        }

        return new(size, values);
    }

    private static byte Between(GrayPixels source, double x, double y)
    {
        var (width, height) = (source.Size.Width, source.Size.Height);
        if (x < -1 || y < -1 || x > width || y > height)
        {
            return byte.MaxValue;
        }

        x = Math.Clamp(x, 0, width - 1);
        y = Math.Clamp(y, 0, height - 1);
        var (x0, y0) = ((int)x, (int)y);
        var (x1, y1) = (Math.Min(x0 + 1, width - 1), Math.Min(y0 + 1, height - 1));
        var (fx, fy) = (x - x0, y - y0);
        var upper = source.Row(y0);
        var lower = source.Row(y1);
        var top = upper[x0] + (fx * (upper[x1] - upper[x0]));
        var bottom = lower[x0] + (fx * (lower[x1] - lower[x0]));
        return (byte)Math.Round(top + (fy * (bottom - top)));
    }
}

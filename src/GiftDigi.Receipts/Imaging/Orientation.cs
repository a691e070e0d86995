namespace GiftDigi.Receipts.Imaging;

/// <summary>Turns a picture as its EXIF orientation (1 to 8; EXIF 2.3, tag 0x0112) wants it shown.</summary>
public static class Orientation
{
    /// <summary>Pixels of a turned picture lie far apart in memory; squares of this side stay in the processor's cache.</summary>
    private const int Block = 32;

    /// <summary>The picture as it is shown; itself when it is upright already, or the orientation is no such number.</summary>
    public static GrayPixels Apply(GrayPixels stored, int orientation)
    {
        if (orientation is < 2 or > 8)
        {
            return stored;
        }

        var (width, height) = (stored.Size.Width, stored.Size.Height);
        var size = orientation >= 5 ? new PixelSize(height, width) : stored.Size;

        // Where the stored picture's first pixel goes, and how far on its next column and next row go.
        var (first, right, down) = orientation switch
        {
            2 => (width - 1, -1, width),
            3 => ((width * height) - 1, -1, -width),
            4 => ((height - 1) * width, 1, -width),
            5 => (0, height, 1),
            6 => (height - 1, height, -1),
            7 => ((width * height) - 1, -height, -1),
            _ => ((width - 1) * height, -height, 1),
        };
        var values = new byte[width * height];
        for (var top = 0; top < height; top += Block)
        {
            for (var left = 0; left < width; left += Block)
            {
                Copy(stored, values, new(left, top, Math.Min(Block, width - left), Math.Min(Block, height - top)), first, right, down);
            }
        }

        return new(size, values);
    }

    private static void Copy(GrayPixels stored, byte[] values, PixelBox block, int first, int right, int down)
    {
        for (var y = block.Y; y < block.Bottom; y++)
        {
            var row = stored.Row(y);
            var at = first + (y * down) + (block.X * right);
            for (var x = block.X; x < block.Right; x++, at += right)
            {
                values[at] = row[x];
            }
        }
    }
}

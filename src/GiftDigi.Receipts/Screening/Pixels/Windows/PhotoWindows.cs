using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>Squares of a photo where words are printed, on the grid of its compression: what it leaves then looks alike in all of them.</summary>
public static class PhotoWindows
{
    /// <summary>Side of a window, in pixels.</summary>
    public const int Side = 48;

    /// <summary>Middles of neighbouring windows are this far apart, so that what is at the edge of one is within the next.</summary>
    private const int Step = 32;

    private const int Block = BlockTransform.Side;

    /// <summary>The windows along a word; none where the picture has no room for one.</summary>
    /// <param name="word">In pixels.</param>
    /// <param name="size">Of the picture.</param>
    /// <param name="origin">Where the first whole block of the compression begins.</param>
    internal static IEnumerable<PixelBox> Along(PixelBox word, PixelSize size, (int Left, int Top) origin) =>
        from y in Middles(word.Y, word.Height)
        from x in Middles(word.X, word.Width)
        let left = Snapped(x, size.Width, origin.Left)
        let top = Snapped(y, size.Height, origin.Top)
        where left >= 0 && top >= 0
        select new PixelBox(left, top, Side, Side);

    /// <summary>The tones of a window, row after row.</summary>
    internal static byte[] Cut(GrayPixels pixels, PixelBox window)
    {
        var tones = new byte[Side * Side];
        for (var y = 0; y < Side; y++)
        {
            pixels.Row(window.Y + y).Slice(window.X, Side).CopyTo(tones.AsSpan(y * Side));
        }

        return tones;
    }

    /// <summary>Middles of as few windows as cover a length; half a block at either end is margin.</summary>
    private static IEnumerable<double> Middles(int start, int length)
    {
        var count = Math.Max(1, (length - Block + Step - 1) / Step);
        return Enumerable.Range(0, count).Select(at => start + (length * ((2 * at) + 1) / (2.0 * count)));
    }

    /// <summary>Where the block begins at which a window around a middle begins, within the picture.</summary>
    private static int Snapped(double middle, int limit, int origin)
    {
        var last = (limit - origin - Side) / Block;
        var block = (int)Math.Floor(((middle - origin - (Side / 2)) / Block) + 0.5);
        return limit - origin < Side ? -1 : origin + (Math.Clamp(block, 0, last) * Block);
    }
}

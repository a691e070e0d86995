namespace GiftDigi.Receipts.Imaging;

/// <summary>Which pixels are print: those clearly darker than their surroundings, whatever the light.</summary>
public sealed class InkMap
{
    /// <summary>A pixel is ink when it is darker than this part of its surroundings' mean.</summary>
    private const double Darker = 0.85;

    private readonly bool[] _ink;

    private InkMap(PixelSize size, bool[] ink)
    {
        Size = size;
        _ink = ink;
    }

    /// <summary>Width and height.</summary>
    public PixelSize Size { get; }

    /// <summary>True for each pixel that is ink, row after row.</summary>
    public ReadOnlySpan<bool> Values => _ink;

    /// <summary>Compares every pixel with the mean of the square of <paramref name="window"/> pixels around it.</summary>
    public static InkMap Of(GrayPixels pixels, int window)
    {
        var (width, height) = (pixels.Size.Width, pixels.Size.Height);
        var sums = RunningSums(pixels);
        var ink = new bool[width * height];
        var reach = window / 2;
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reach), Math.Min(height, y + reach + 1));
            var row = pixels.Row(y);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reach), Math.Min(width, x + reach + 1));
                var sum = sums[(bottom * (width + 1)) + right] - sums[(top * (width + 1)) + right]
                    - sums[(bottom * (width + 1)) + left] + sums[(top * (width + 1)) + left];
                ink[(y * width) + x] = row[x] * (long)(bottom - top) * (right - left) < Darker * sum;
            }
        }

        return new(pixels.Size, ink);
    }

    /// <summary>Only the ink on the paper, a little away from its edge, which is dark as print is.</summary>
    /// <param name="paper">The paper's outline.</param>
    /// <param name="toPaper">Pixels of the outline's picture for each of these.</param>
    public InkMap Within(PaperOutline paper, double toPaper)
    {
        var ink = new bool[_ink.Length];
        for (var i = 0; i < ink.Length; i++)
        {
            ink[i] = _ink[i] && paper.IsInside(i % Size.Width * toPaper, i / Size.Width * toPaper, margin: 3);
        }

        return new(Size, ink);
    }

    /// <summary>Element (x, y) is the sum of all pixels left of x and above y.</summary>
    private static long[] RunningSums(GrayPixels pixels)
    {
        var (width, height) = (pixels.Size.Width, pixels.Size.Height);
        var sums = new long[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Row(y);
            long sum = 0;
            for (var x = 0; x < width; x++)
            {
                sum += row[x];
                sums[((y + 1) * (width + 1)) + x + 1] = sums[(y * (width + 1)) + x + 1] + sum;
            }
        }

        return sums;
    }
}

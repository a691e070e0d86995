using System.Buffers;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>Divides lines that are wider than a recogniser reads well.</summary>
public static class LineSplitting
{
    /// <summary>How much darker than the strip's bare paper ink is, of 2 from black to white.</summary>
    private const float Darker = 0.35f;

    /// <summary>The region itself, or its parts from first to last, none of whose strips has more than <paramref name="columns"/>.</summary>
    public static IEnumerable<TextRegion> Split(GrayPixels photo, TextRegion region, int columns)
    {
        var width = LineStrip.WidthOf(region);
        if (width <= columns)
        {
            return [region];
        }

        var place = WidestGap(photo, region, width) * region.Length / width;
        return Split(photo, region.Part(0, place), columns).Concat(Split(photo, region.Part(place, region.Length), columns));
    }

    /// <summary>The middle of the widest run of columns without ink in the middle half of the strip; its middle when all have some.</summary>
    private static int WidestGap(GrayPixels photo, TextRegion region, int width)
    {
        var values = ArrayPool<float>.Shared.Rent(LineStrip.Height * width);
        try
        {
            LineStrip.Sample(photo, region, width, values, width);
            var (bestFrom, bestTo, from) = (width / 2, width / 2, width / 4);
            for (var x = width / 4; x < width * 3 / 4; x++)
            {
                from = HasInk(values, width, x) ? x + 1 : from;
                (bestFrom, bestTo) = x + 1 - from > bestTo - bestFrom ? (from, x + 1) : (bestFrom, bestTo);
            }

            return (bestFrom + bestTo) / 2;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(values);
        }
    }

    /// <summary>Whether the column is darker anywhere than the brightest pixel of it, which is paper.</summary>
    private static bool HasInk(ReadOnlySpan<float> values, int width, int x)
    {
        var (darkest, brightest) = (1f, -1f);
        for (var y = 0; y < LineStrip.Height; y++)
        {
            var value = values[(y * width) + x];
            (darkest, brightest) = (Math.Min(darkest, value), Math.Max(brightest, value));
        }

        return brightest - darkest > Darker;
    }
}

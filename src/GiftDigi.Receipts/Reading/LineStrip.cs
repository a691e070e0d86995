using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>Cuts the print of a region out of the photo, straight and level, in the form a recogniser takes.</summary>
public static class LineStrip
{
    /// <summary>Rows of every strip: what recognisers of the PP-OCR family take.</summary>
    public const int Height = 48;

    /// <summary>The normal of a bent spine is taken over this part of the region's height, so that it turns smoothly.</summary>
    private const double Smoothing = 0.5;

    /// <summary>How many columns the region's strip has when it keeps its proportions; one at least.</summary>
    public static int WidthOf(TextRegion region) => Math.Max(1, (int)Math.Round(Height * region.Length / region.Height));

    /// <summary>
    /// Samples the region into <paramref name="values"/>: rows of <paramref name="stride"/> values of which the first
    /// <paramref name="width"/> are written, black −1, white 1. Straight from the photo: between its pixels by linear
    /// interpolation, over several of them by their mean; beyond its edges the nearest pixel.
    /// </summary>
    public static void Sample(GrayPixels photo, TextRegion region, int width, Span<float> values, int stride)
    {
        var perColumn = Math.Max(1, (int)Math.Round(region.Length / width));
        var perRow = Math.Max(1, (int)Math.Round(region.Height / Height));
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < Height; y++)
            {
                values[(y * stride) + x] = 0;
            }

            for (var part = 0; part < perColumn; part++)
            {
                var distance = (x + ((part + 0.5) / perColumn)) * region.Length / width;
                AddColumn(photo, region, distance, perRow, values[x..], stride);
            }

            // From a sum of values between 0 and 255 to −1 to 1.
            var scale = 2f / (255 * perColumn * perRow);
            for (var y = 0; y < Height; y++)
            {
                ref var value = ref values[(y * stride) + x];
                value = (value * scale) - 1;
            }
        }
    }

    /// <summary>Adds what lies across the spine at one place, top to bottom, to a column of the strip.</summary>
    private static void AddColumn(GrayPixels photo, TextRegion region, double distance, int perRow, Span<float> column, int stride)
    {
        var reach = region.Height * Smoothing / 2;
        var (before, after, middle) = (region.At(distance - reach), region.At(distance + reach), region.At(distance));
        var step = before.DistanceTo(after);
        var samples = Height * perRow;

        // A quarter turn clockwise from the reading direction is down.
        var (downX, downY) = (-(after.Y - before.Y) / step * region.Height / samples, (after.X - before.X) / step * region.Height / samples);
        var x = middle.X - 0.5 - (downX * (samples - 1) / 2);
        var y = middle.Y - 0.5 - (downY * (samples - 1) / 2);
        for (var i = 0; i < samples; i++)
        {
            column[i / perRow * stride] += Between(photo, x + (downX * i), y + (downY * i));
        }
    }

    private static float Between(GrayPixels photo, double x, double y)
    {
        var (width, height) = (photo.Size.Width, photo.Size.Height);
        var (left, top) = ((float)Math.Clamp(x, 0, width - 1), (float)Math.Clamp(y, 0, height - 1));
        var (x0, y0) = ((int)left, (int)top);
        var (partX, partY) = (left - x0, top - y0);
        var at = (y0 * width) + x0;
        var (right, down) = (x0 < width - 1 ? 1 : 0, y0 < height - 1 ? width : 0);
        var values = photo.Values;
        var upper = values[at] + (partX * (values[at + right] - values[at]));
        var lower = values[at + down] + (partX * (values[at + down + right] - values[at + down]));
        return upper + (partY * (lower - upper));
    }
}

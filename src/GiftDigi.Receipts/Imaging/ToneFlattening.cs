namespace GiftDigi.Receipts.Imaging;

/// <summary>Takes shadow and tint out of a picture of paper: paper becomes white, print black, wherever the light fell.</summary>
public static class ToneFlattening
{
    /// <summary>Divides every pixel by the brightness of the paper around it, then stretches so that the darkest print is black.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="tile">
    /// Size in pixels of the squares in which the paper's brightness is taken: some characters wide, so that each has bare paper.
    /// </param>
    public static GrayPixels Apply(GrayPixels pixels, int tile)
    {
        var (width, height) = (pixels.Size.Width, pixels.Size.Height);
        var (columns, rows) = ((width + tile - 1) / tile, (height + tile - 1) / tile);
        var paper = Smooth(PaperTones(pixels, tile, columns, rows), columns, rows);
        var values = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Row(y);
            var (ty, fy) = Place(y, tile, rows);
            for (var x = 0; x < width; x++)
            {
                var (tx, fx) = Place(x, tile, columns);
                var at = (ty * columns) + tx;
                var (right, down) = (tx + 1 < columns ? 1 : 0, ty + 1 < rows ? columns : 0);
                var top = paper[at] + (fx * (paper[at + right] - paper[at]));
                var bottom = paper[at + down] + (fx * (paper[at + down + right] - paper[at + down]));
                values[(y * width) + x] = (byte)Math.Min(255, 255 * row[x] / (top + (fy * (bottom - top))));
            }
        }

        Stretch(values);
        return new(pixels.Size, values);
    }

    /// <summary>Which tile's centre lies before the pixel, and how far the pixel is on the way to the next one.</summary>
    private static (int Tile, float Part) Place(int pixel, int tile, int count)
    {
        var place = ((pixel + 0.5f) / tile) - 0.5f;
        var first = Math.Clamp((int)Math.Floor(place), 0, count - 1);
        return (first, Math.Clamp(place - first, 0, 1));
    }

    /// <summary>Each tile's paper: the value that four fifths of its pixels stay below, since most of a tile is bare.</summary>
    private static float[] PaperTones(GrayPixels pixels, int tile, int columns, int rows)
    {
        var tones = new float[columns * rows];
        Span<int> counts = stackalloc int[256];
        for (var i = 0; i < tones.Length; i++)
        {
            counts.Clear();
            var (left, top) = (i % columns * tile, i / columns * tile);
            var (right, bottom) = (Math.Min(left + tile, pixels.Size.Width), Math.Min(top + tile, pixels.Size.Height));
            for (var y = top; y < bottom; y++)
            {
                foreach (var value in pixels.Row(y)[left..right])
                {
                    counts[value]++;
                }
            }

            tones[i] = Math.Max(1, Percentile(counts, 0.8));
        }

        return tones;
    }

    /// <summary>
    /// A tile inside a bold logo holds no paper at all, so each first takes the brighter of itself and four fifths of its
    /// brightest neighbour; then the mean of three by three leaves no steps.
    /// </summary>
    private static float[] Smooth(float[] tones, int columns, int rows)
    {
        var lifted = Around(tones, columns, rows, near => Math.Max(near[near.Length / 2], 0.8f * near.Max()));
        return Around(lifted, columns, rows, near => near.Average());
    }

    private static float[] Around(float[] tones, int columns, int rows, Func<float[], float> combine)
    {
        var near = new float[9];
        var result = new float[tones.Length];
        for (var i = 0; i < tones.Length; i++)
        {
            for (var k = 0; k < 9; k++)
            {
                var x = Math.Clamp((i % columns) + (k % 3) - 1, 0, columns - 1);
                var y = Math.Clamp((i / columns) + (k / 3) - 1, 0, rows - 1);
                near[k] = tones[(y * columns) + x];
            }

            result[i] = combine(near);
        }

        return result;
    }

    /// <summary>
    /// Makes the darkest hundredth of all pixels black, so that faint print is as dark as bold print, and what is nearly
    /// paper white, so that no grain is left of it.
    /// </summary>
    private static void Stretch(byte[] values)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var value in values)
        {
            counts[value]++;
        }

        const int white = 225;
        var black = Math.Min(170, Percentile(counts, 0.01));
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (byte)((Math.Clamp((int)values[i], black, white) - black) * 255 / (white - black));
        }
    }

    private static int Percentile(ReadOnlySpan<int> counts, double part)
    {
        long total = 0;
        foreach (var count in counts)
        {
            total += count;
        }

        var (value, sum) = (0, (long)counts[0]);
        while (sum < part * total && value < 255)
        {
            value++;
            sum += counts[value];
        }

        return value;
    }
}

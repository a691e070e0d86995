namespace GiftDigi.Receipts.Screening.Pixels.Windows;

/// <summary>What the network is given of a window: its tones, and how far each is from the mean of those around it, in small and in large.</summary>
internal static class WindowPlanes
{
    private const int Side = PhotoWindows.Side;

    /// <summary>How far around a pixel the means reach.</summary>
    private const int Near = 1;
    private const int Wide = 3;

    /// <summary>Beyond these many grey levels there is print, which the first plane shows; the others are for the grain.</summary>
    private const float MostNear = 6;
    private const float MostWide = 18;

    /// <param name="tones">Row after row.</param>
    /// <param name="target">Where to write, three values a pixel.</param>
    /// <param name="at">Where in it the pixel at x and y begins.</param>
    public static void Fill(ReadOnlySpan<byte> tones, Span<float> target, Func<int, int, int> at)
    {
        var (near, wide) = (Means(tones, Near), Means(tones, Wide));
        for (var pixel = 0; pixel < tones.Length; pixel++)
        {
            var values = target[at(pixel % Side, pixel / Side)..];
            values[0] = (tones[pixel] - 128f) / 64;
            values[1] = Math.Clamp(tones[pixel] - near[pixel], -MostNear, MostNear) / 2;
            values[2] = Math.Clamp(tones[pixel] - wide[pixel], -MostWide, MostWide) / 6;
        }
    }

    /// <summary>The mean around each pixel; beyond the edge, its pixels go on.</summary>
    private static float[] Means(ReadOnlySpan<byte> tones, int reach)
    {
        Span<int> rows = new int[tones.Length];
        for (var pixel = 0; pixel < tones.Length; pixel++)
        {
            var x = pixel % Side;
            var row = tones.Slice(pixel - x, Side);
            for (var near = x - reach; near <= x + reach; near++)
            {
                rows[pixel] += row[Math.Clamp(near, 0, Side - 1)];
            }
        }

        var (means, count) = (new float[tones.Length], ((2 * reach) + 1) * ((2 * reach) + 1));
        for (var pixel = 0; pixel < tones.Length; pixel++)
        {
            var (x, y, sum) = (pixel % Side, pixel / Side, 0);
            for (var near = y - reach; near <= y + reach; near++)
            {
                sum += rows[(Math.Clamp(near, 0, Side - 1) * Side) + x];
            }

            means[pixel] = (float)sum / count;
        }

        return means;
    }
}

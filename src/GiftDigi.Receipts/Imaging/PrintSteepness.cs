namespace GiftDigi.Receipts.Imaging;

/// <summary>How sharp print is, whatever its size and the light on it.</summary>
public static class PrintSteepness
{
    /// <summary>A stretch holds print when it is darker somewhere than this part of its brightest pixel.</summary>
    private const double Darker = 0.65;

    /// <summary>
    /// The part of the way from a stretch's darkest to its brightest pixel that its steepest edge makes within a sixteenth of
    /// the print's height: the median of all stretches of a few characters that hold print; 1 when none does.
    /// </summary>
    /// <param name="photo">The photo at full size.</param>
    /// <param name="height">Height of the print in its pixels.</param>
    public static double Of(GrayPixels photo, double height)
    {
        var step = Math.Max(1, (int)Math.Round(height / 16));
        var length = Math.Max(16, (int)(4 * height));
        var between = Math.Max(1, (int)(height / 2));
        var parts = new List<double>();
        for (var y = between / 2; y < photo.Size.Height; y += between)
        {
            var row = photo.Row(y);
            for (var x = 0; x + length <= row.Length; x += length)
            {
                if (Steepness(row.Slice(x, length), step) is { } part)
                {
                    parts.Add(part);
                }
            }
        }

        parts.Sort();
        return parts.Count == 0 ? 1 : parts[parts.Count / 2];
    }

    private static double? Steepness(ReadOnlySpan<byte> stretch, int step)
    {
        var (darkest, brightest, steepest) = (255, 0, 0);
        for (var x = 0; x < stretch.Length; x++)
        {
            darkest = Math.Min(darkest, stretch[x]);
            brightest = Math.Max(brightest, stretch[x]);
            steepest = x < step ? 0 : Math.Max(steepest, Math.Abs(stretch[x] - stretch[x - step]));
        }

        return darkest < Darker * brightest ? (double)steepest / (brightest - darkest) : null;
    }
}

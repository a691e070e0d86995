namespace GiftDigi.Receipts.Reading;

/// <summary>
/// Stretches the tones of one line, so that paper is white and ink black whatever the light and the heat of the print head were.
/// The recogniser is trained on lines stretched the same way (<c>stretch</c> in infra/recogniser/lines.py).
/// </summary>
public static class LineContrast
{
    private const double Darkest = 0.01;
    private const double Paper = 0.90;

    /// <summary>Less contrast than this, in grey levels of 255, is not stretched fully: it would be grain.</summary>
    private const double LeastContrast = 48;

    /// <summary>
    /// Stretches the first <paramref name="width"/> values of each row of <paramref name="strip"/>, rows of <paramref name="stride"/>
    /// values, black −1, white 1.
    /// </summary>
    public static void Stretch(Span<float> strip, int width, int stride)
    {
        Span<int> levels = stackalloc int[256];
        levels.Clear();
        for (var start = 0; start < strip.Length; start += stride)
        {
            foreach (var value in strip.Slice(start, width))
            {
                levels[(int)Math.Clamp((value + 1) * 127.5f, 0, 255)]++;
            }
        }

        var count = strip.Length / stride * width;
        var dark = LevelBelow(levels, Darkest * count);
        var paper = LevelBelow(levels, Paper * count);
        var gain = (float)(255 / Math.Max(LeastContrast, paper - dark));
        var white = (float)((paper / 127.5) - 1);
        for (var start = 0; start < strip.Length; start += stride)
        {
            foreach (ref var value in strip.Slice(start, width))
            {
                value = Math.Clamp(((value - white) * gain) + 1, -1, 1);
            }
        }
    }

    /// <summary>The level that has <paramref name="share"/> pixels at or below it.</summary>
    private static int LevelBelow(ReadOnlySpan<int> levels, double share)
    {
        var seen = 0;
        for (var level = 0; level < levels.Length; level++)
        {
            seen += levels[level];
            if (seen >= share)
            {
                return level;
            }
        }

        return levels.Length - 1;
    }
}

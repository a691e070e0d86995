using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>
/// A photo of a screen: the pixels of the screen, or their interference with those of the camera, repeat over all of the paper at one
/// distance, both across and down. Paper has no such pattern. It says little alone, for it was measured on made patterns only.
/// </summary>
internal static class ScreenPatternTest
{
    private const string Name = "screen-pattern";

    /// <summary>Sides of the squares that are looked at.</summary>
    private const int Side = 64;

    /// <summary>Squares whose tones are farther apart hold print.</summary>
    private const int MostRange = 40;

    private const int FewestSquares = 8;
    private const int MostSquares = 120;

    /// <summary>A wave stands out when it is so many times as strong as most others.</summary>
    private const double StandsOut = 30;

    /// <summary>In so many of the squares the same wave must stand out.</summary>
    private const double Share = 0.7;

    /// <summary>The longest wave that is looked at goes this often into a square: longer ones are light and folds.</summary>
    private const int FewestWaves = 5;

    public static IEnumerable<Signal> Look(ScreenedPhoto photo)
    {
        var squares = Squares(photo).ToList();
        if (squares.Count < FewestSquares)
        {
            yield break;
        }

        var (across, down) = (Commonest(squares.Select(square => Wave(photo.Image.Pixels, square, isAcross: true))), Commonest(squares.Select(square => Wave(photo.Image.Pixels, square, isAcross: false))));
        if (across >= Share * squares.Count && down >= Share * squares.Count)
        {
            yield return new(
                Name, SignalStrength.Weak, Reason.RePhotographed, "the paper has the fine regular pattern of a screen", [photo.InOriginal(PixelBox.Around(squares))]);
        }
    }

    /// <summary>Squares of bare paper among what was read.</summary>
    private static IEnumerable<PixelBox> Squares(ScreenedPhoto photo)
    {
        var area = photo.InPixels(photo.Paper);
        return Enumerable.Range(0, Math.Max(0, area.Height / Side))
            .SelectMany(row => Enumerable.Range(0, Math.Max(0, area.Width / Side)).Select(column => new PixelBox(area.X + (column * Side), area.Y + (row * Side), Side, Side)))
            .Where(square => IsBare(photo.Image.Pixels, square))
            .Take(MostSquares);
    }

    private static bool IsBare(GrayPixels pixels, PixelBox square)
    {
        var (low, high) = (byte.MaxValue, byte.MinValue);
        for (var y = square.Y; y < square.Bottom; y++)
        {
            foreach (var value in pixels.Row(y).Slice(square.X, square.Width))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return high - low <= MostRange;
    }

    /// <summary>How many squares share the commonest wave; the waves of JPEG's own blocks are none.</summary>
    private static int Commonest(IEnumerable<int> waves) => waves.Where(wave => wave > 0).GroupBy(wave => wave).Select(group => group.Count()).DefaultIfEmpty().Max();

    /// <summary>How often the wave that stands out goes into the square; 0 when none does.</summary>
    private static int Wave(GrayPixels pixels, PixelBox square, bool isAcross)
    {
        Span<double> profile = stackalloc double[Side];
        for (var y = 0; y < Side; y++)
        {
            var row = pixels.Row(square.Y + y).Slice(square.X, Side);
            for (var x = 0; x < Side; x++)
            {
                profile[isAcross ? x : y] += row[x] / (double)Side;
            }
        }

        var powers = Powers(profile);
        var ordered = powers.Order().ToList();
        var strongest = Array.IndexOf(powers, ordered[^1]);
        return ordered[^1] > StandsOut * Math.Max(ordered[ordered.Count / 2], 1e-4) ? strongest + FewestWaves : 0;
    }

    /// <summary>The power of every wave from the longest to the shortest; those that fit JPEG's blocks are left at nothing.</summary>
    private static double[] Powers(ReadOnlySpan<double> profile)
    {
        var powers = new double[(Side / 2) - FewestWaves];
        for (var wave = FewestWaves; wave < Side / 2; wave++)
        {
            var (real, imaginary) = (0.0, 0.0);
            for (var x = 0; x < Side && wave % BlockTransform.Side != 0; x++)
            {
                // The window keeps slow changes of light from spilling into every wave.
                var weighed = profile[x] * (1 - Math.Cos(2 * Math.PI * (x + 0.5) / Side));
                var (sine, cosine) = Math.SinCos(2 * Math.PI * wave * x / Side);
                (real, imaginary) = (real + (weighed * cosine), imaginary + (weighed * sine));
            }

            powers[wave - FewestWaves] = ((real * real) + (imaginary * imaginary)) / (Side * Side);
        }

        return powers;
    }
}

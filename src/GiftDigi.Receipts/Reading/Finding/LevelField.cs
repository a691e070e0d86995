using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>
/// On which level a point of bent paper lies: level(x, y) = y + Σ c·ξ^i·η^j over some powers i ≥ 1 and j ≥ 0, where ξ and η
/// run from −1 to 1 over the print. On the middle column the level is y itself; along a printed line it is constant. Everything
/// is in pixels of a frame whose x runs along the lines. Levels never cross: they grow with y at least half as fast, everywhere.
/// </summary>
internal sealed class LevelField
{
    /// <summary>Beyond the print the paper goes on as it is a little outside of it.</summary>
    private const double Margin = 1.1;

    private const double SlowestGrowth = 0.5;
    private const double FastestGrowth = 2;

    private static readonly (int X, int Y)[] Powers =
    [
        (1, 0), (1, 1), (1, 2), (1, 3), (2, 0), (2, 1), (2, 2), (2, 3), (3, 0), (3, 1), (3, 2), (4, 0), (4, 1),
    ];

    /// <summary>How large each coefficient may well be, in halves of the print's width: tilt, keystone and curl before ripples.</summary>
    private static readonly double[] Usual =
    [
        0.1, 0.15, 0.03, 0.015, 0.08, 0.05, 0.02, 0.01, 0.03, 0.02, 0.01, 0.02, 0.01,
    ];

    private readonly PixelPoint _center;
    private readonly PixelPoint _reach;
    private readonly double[] _coefficients;

    private LevelField(PixelPoint center, PixelPoint reach, double[] coefficients) =>
        (_center, _reach, _coefficients) = (center, reach, coefficients);

    /// <summary>How many coefficients there are.</summary>
    public static int Count => Powers.Length;

    /// <summary>How large each coefficient may well be, in pixels.</summary>
    public double[] Scales => Array.ConvertAll(Usual, usual => usual * _reach.X);

    /// <summary>The field of paper that is flat already.</summary>
    /// <param name="center">The middle of the print.</param>
    /// <param name="reach">Half the print's width and height.</param>
    public static LevelField Flat(PixelPoint center, PixelPoint reach) =>
        new(center, new(Math.Max(1, reach.X), Math.Max(1, reach.Y)), new double[Count]);

    /// <summary>The field with other coefficients, all made smaller by one factor where levels would come too near each other.</summary>
    public LevelField With(double[] coefficients)
    {
        var factor = 1.0;
        LevelField field = new(_center, _reach, coefficients);
        while (!field.IsGentle() && factor > 0.01)
        {
            factor *= 0.8;
            var part = factor;
            field = new(_center, _reach, Array.ConvertAll(coefficients, value => value * part));
        }

        return field.IsGentle() ? field : Flat(_center, _reach);
    }

    /// <summary>The level at a point.</summary>
    public double Level(PixelPoint point)
    {
        Span<double> terms = stackalloc double[Count];
        Terms(point, terms);
        var level = point.Y;
        for (var i = 0; i < terms.Length; i++)
        {
            level += _coefficients[i] * terms[i];
        }

        return level;
    }

    /// <summary>Where on the column <paramref name="x"/> the level is met: the one y of that level, found by halving.</summary>
    public double Y(double x, double level)
    {
        // Levels grow with y, so that their difference from y at two places tells on which side of them the answer lies.
        const double precision = 0.01;
        var reach = 1 + (2 * _coefficients.Sum(Math.Abs));
        var (low, high) = (level - reach, level + reach);
        while (high - low > precision)
        {
            var middle = (low + high) / 2;
            (low, high) = Level(new(x, middle)) < level ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>ξ^i·η^j at a point for each of the powers.</summary>
    public void Terms(PixelPoint point, Span<double> terms)
    {
        var x = Math.Clamp((point.X - _center.X) / _reach.X, -Margin, Margin);
        var y = Math.Clamp((point.Y - _center.Y) / _reach.Y, -Margin, Margin);
        for (var i = 0; i < Powers.Length; i++)
        {
            terms[i] = Power(x, Powers[i].X) * Power(y, Powers[i].Y);
        }
    }

    private static double Power(double value, int exponent)
    {
        var product = 1.0;
        for (var i = 0; i < exponent; i++)
        {
            product *= value;
        }

        return product;
    }

    /// <summary>Whether levels grow with y neither too slowly nor too fast.</summary>
    private bool IsGentle()
    {
        const int Steps = 12;
        for (var column = 0; column <= Steps; column++)
        {
            for (var row = 0; row <= Steps; row++)
            {
                var growth = Growth(Margin * ((2.0 * column / Steps) - 1), Margin * ((2.0 * row / Steps) - 1));
                if (growth is not (> SlowestGrowth and < FastestGrowth))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>How much the level grows per pixel down, at a place from −1 to 1.</summary>
    private double Growth(double x, double y)
    {
        var growth = 1.0;
        for (var i = 0; i < Powers.Length; i++)
        {
            var (a, b) = Powers[i];
            growth += b == 0 ? 0 : _coefficients[i] * Power(x, a) * b * Power(y, b - 1) / _reach.Y;
        }

        return growth;
    }
}

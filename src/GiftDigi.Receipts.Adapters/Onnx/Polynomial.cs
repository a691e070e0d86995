namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>A polynomial of a place along a line, scaled so that the places it was fitted to lie about between −1 and 1.</summary>
/// <param name="Coefficients">From the constant one on.</param>
/// <param name="Reach">The place that counts as 1.</param>
internal readonly record struct Polynomial(double[] Coefficients, double Reach)
{
    internal static Polynomial Constant(double value) => new([value], 1);

    /// <summary>The polynomial of least squares through the points, by their normal equations.</summary>
    internal static Polynomial Fit(ReadOnlySpan<(double Along, double Across)> points, int degree)
    {
        var reach = 1.0;
        foreach (var (along, _) in points)
        {
            reach = Math.Max(reach, Math.Abs(along));
        }

        var count = degree + 1;
        var powers = new double[(2 * degree) + 1];
        var rows = Enumerable.Range(0, count).Select(_ => new double[count + 1]).ToArray();
        foreach (var (along, across) in points)
        {
            var power = 1.0;
            for (var i = 0; i < powers.Length; i++, power *= along / reach)
            {
                powers[i] += power;
                if (i < count)
                {
                    rows[i][count] += power * across;
                }
            }
        }

        for (var i = 0; i < count * count; i++)
        {
            // A hair on the diagonal keeps the equations solvable when all points share a few places.
            rows[i / count][i % count] = powers[(i / count) + (i % count)] + (i / count == i % count ? 1e-6 : 0);
        }

        return new(Solve(rows, count), reach);
    }

    internal double At(double along)
    {
        var value = 0.0;
        for (var i = Coefficients.Length - 1; i >= 0; i--)
        {
            value = (value * along / Reach) + Coefficients[i];
        }

        return value;
    }

    /// <summary>The value there; outside the two places, on the tangent at the nearer one.</summary>
    internal double StraightBeyond(double along, double low, double high)
    {
        var edge = Math.Clamp(along, low, high);
        const double step = 0.5;
        return edge == along ? At(along) : At(edge) + ((along - edge) * (At(edge + step) - At(edge - step)) / (2 * step));
    }

    /// <summary>How far it leaves the chord between two places at most.</summary>
    internal double SagBetween(double low, double high)
    {
        const int samples = 16;
        var (sag, start, end) = (0.0, At(low), At(high));
        for (var i = 1; i < samples; i++)
        {
            var part = (double)i / samples;
            sag = Math.Max(sag, Math.Abs(At(low + (part * (high - low))) - start - (part * (end - start))));
        }

        return sag;
    }

    /// <summary>Gauss's elimination; the matrix is symmetric and positive, so that no rows need to change places.</summary>
    private static double[] Solve(double[][] rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var row = i + 1; row < count; row++)
            {
                var factor = rows[row][i] / rows[i][i];
                for (var column = i; column <= count; column++)
                {
                    rows[row][column] -= factor * rows[i][column];
                }
            }
        }

        var solution = new double[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var rest = rows[i][count];
            for (var column = i + 1; column < count; column++)
            {
                rest -= rows[i][column] * solution[column];
            }

            solution[i] = rest / rows[i][i];
        }

        return solution;
    }
}

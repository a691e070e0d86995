namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>Weighted linear least squares, with a pull of every unknown towards 0 (ridge regression).</summary>
internal sealed class LeastSquares
{
    private readonly double[][] _normal;
    private readonly double[] _right;

    /// <param name="scales">How large each unknown may well become, in its own unit.</param>
    public LeastSquares(ReadOnlySpan<double> scales)
    {
        _normal = new double[scales.Length][];
        _right = new double[scales.Length];
        for (var i = 0; i < scales.Length; i++)
        {
            _normal[i] = new double[i + 1];
            _normal[i][i] = 1 / (scales[i] * scales[i]);
        }
    }

    /// <summary>Adds the equation that the sum of <paramref name="factors"/> × unknowns is <paramref name="value"/>.</summary>
    public void Add(ReadOnlySpan<double> factors, double value, double weight)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            _right[i] += weight * factors[i] * value;
            for (var j = 0; j <= i; j++)
            {
                _normal[i][j] += weight * factors[i] * factors[j];
            }
        }
    }

    /// <summary>The unknowns, by Cholesky's decomposition; it exists, since the pull makes the matrix positive definite.</summary>
    public double[] Solve()
    {
        var (n, lower) = (_right.Length, Array.ConvertAll(_normal, row => (double[])row.Clone()));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = lower[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i][k] * lower[j][k];
                }

                lower[i][j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j][j];
            }
        }

        return Substitute(lower, (double[])_right.Clone());
    }

    private static double[] Substitute(double[][] lower, double[] values)
    {
        var n = values.Length;
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                values[i] -= lower[i][k] * values[k];
            }

            values[i] /= lower[i][i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                values[i] -= lower[k][i] * values[k];
            }

            values[i] /= lower[i][i];
        }

        return values;
    }
}

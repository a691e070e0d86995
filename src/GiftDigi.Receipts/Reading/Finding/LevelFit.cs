using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>
/// Finds the levels of bent paper: those on which printed lines keep to one level each. What label and amount of one row say
/// together is used once it is known roughly which are of one row.
/// </summary>
internal static class LevelFit
{
    /// <summary>How far, in heights of the line, the detector may well be off the middle of a line.</summary>
    private const double Noise = 0.15;

    private const int Rounds = 3;
    private const int RobustSteps = 4;

    /// <summary>The levels, in the frame of <paramref name="lines"/>.</summary>
    public static LevelField Fit(IReadOnlyList<LineSamples> lines, LevelField flat)
    {
        var field = flat;
        IReadOnlyList<IReadOnlyList<int>> rows = [.. Enumerable.Range(0, lines.Count).Select(line => new[] { line })];
        for (var round = 0; round < Rounds; round++)
        {
            // What lies off in the first step is curl, not error: only then all points weigh alike.
            var points = rows.Select(row => row.SelectMany(line => Samples(lines[line])).ToList()).ToList();
            for (var step = 0; step < RobustSteps; step++)
            {
                field = Fit(points, field, trusting: round == 0 && step == 0);
            }

            rows = RowAssembler.Assemble([.. lines.Select((line, index) => Place(line, index, field))]);
        }

        return field;
    }

    private static LinePlace Place(LineSamples line, int index, LevelField field)
    {
        var level = line.Points.Average(field.Level);
        return new(index, line.Left.X, line.Right.X, line.Height, new((line.Left.X + line.Right.X) / 2, level), 0);
    }

    private static IEnumerable<Sample> Samples(LineSamples line) => line.Points.Select(point => new Sample(point, Noise * line.Height));

    /// <summary>Least squares with less weight for points that lie off the level of their row (Cauchy's weights).</summary>
    private static LevelField Fit(List<List<Sample>> rows, LevelField field, bool trusting)
    {
        var equations = new LeastSquares(field.Scales);
        foreach (var row in rows.Where(row => row.Count > 1))
        {
            var level = Median([.. row.Select(sample => field.Level(sample.Point))]);
            var weights = row.Select(sample => sample.Weight(trusting ? 0 : field.Level(sample.Point) - level)).ToArray();
            Add(equations, row, weights, field);
        }

        return field.With(equations.Solve());
    }

    /// <summary>Each point of the row wants the level that is the mean of the row's points.</summary>
    private static void Add(LeastSquares equations, List<Sample> row, double[] weights, LevelField field)
    {
        var terms = row.ConvertAll(sample => Terms(field, sample.Point));
        var sum = weights.Sum();
        var meanY = row.Zip(weights, (sample, weight) => weight * sample.Point.Y).Sum() / sum;
        var means = new double[LevelField.Count];
        for (var k = 0; k < means.Length; k++)
        {
            means[k] = terms.Zip(weights, (term, weight) => weight * term[k]).Sum() / sum;
        }

        for (var i = 0; i < row.Count; i++)
        {
            var factors = terms[i].Zip(means, (term, mean) => term - mean).ToArray();
            equations.Add(factors, meanY - row[i].Point.Y, weights[i]);
        }
    }

    private static double[] Terms(LevelField field, PixelPoint point)
    {
        var terms = new double[LevelField.Count];
        field.Terms(point, terms);
        return terms;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private readonly record struct Sample(PixelPoint Point, double Noise)
    {
        public double Weight(double residual) => 1 / (Noise * Noise * (1 + (residual * residual / (4 * Noise * Noise))));
    }
}

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>The direction that most lines run in.</summary>
internal static class RunningDirection
{
    /// <summary>Lines count by how many of their heights they are long, up to this many.</summary>
    private const double LongEnough = 12;

    /// <summary>
    /// The direction in degrees, −180 to 180: the mean of all, each counted by its length, then the median of those around it, so
    /// that a few strays do not matter.
    /// </summary>
    public static double Of(IReadOnlyList<TextRegion> lines)
    {
        var mean = Mean(lines);
        var turns = lines.Select(line => (Turn: Angle.Wrap(line.Degrees - mean), Weight: Weight(line))).OrderBy(line => line.Turn).ToList();
        var half = turns.Sum(line => line.Weight) / 2;
        var sum = 0.0;
        var middle = turns.Find(line => (sum += line.Weight) >= half);
        return Angle.Wrap(mean + middle.Turn);
    }

    /// <summary>How lines run when it is not known which end they begin at, −90 to 90: the mean of twice their angles.</summary>
    public static double OfWalks(IEnumerable<TextRegion> lines)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var line in lines)
        {
            var (sin, cos) = Math.SinCos(2 * line.Degrees * Math.PI / 180);
            (x, y) = (x + (Weight(line) * cos), y + (Weight(line) * sin));
        }

        return Math.Atan2(y, x) * 90 / Math.PI;
    }

    /// <summary>How much the region says about direction: nothing while it is as high as long.</summary>
    public static double Weight(TextRegion line)
    {
        var slenderness = Math.Min(line.Length / Math.Max(1, line.Height), LongEnough) - 1;
        return Math.Max(1e-3, slenderness) * Math.Max(1e-3, line.Score);
    }

    private static double Mean(IReadOnlyList<TextRegion> lines)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var line in lines)
        {
            var (sin, cos) = Math.SinCos(line.Degrees * Math.PI / 180);
            (x, y) = (x + (Weight(line) * cos), y + (Weight(line) * sin));
        }

        return Math.Atan2(y, x) * 180 / Math.PI;
    }
}

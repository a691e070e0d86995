namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>How often values of a confidence are right.</summary>
internal sealed class ReliabilityTable
{
    /// <summary>Confidence from which a value is taken for sure.</summary>
    public const double Sure = 0.95;

    private static readonly double[] Bounds = [0, 0.5, 0.7, 0.8, 0.9, Sure, 0.99, 1];

    /// <param name="values">Values that were read; missing ones have no confidence and are left out.</param>
    public ReliabilityTable(IEnumerable<ValueScore> values)
    {
        var read = values.Where(value => value.Confidence is not null).ToList();
        Values = read.Count;
        Bins = [.. Bounds.SkipLast(1).Select((from, index) => Bin(read, from, Bounds[index + 1]))];
    }

    public int Values { get; }

    /// <summary>All bins, the empty ones too; a confidence of 1 is in the last.</summary>
    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>The mean distance of confidence and share that is right, each bin by the values in it.</summary>
    public double ExpectedError => Bins.Sum(bin => bin.Values * Math.Abs(bin.Share - bin.Confidence)) / Math.Max(1, Values);

    /// <summary>Values that are taken for sure, and how many of them are right.</summary>
    public (int Values, int Right) OfSure =>
        (Bins.Where(bin => bin.From >= Sure).Sum(bin => bin.Values), Bins.Where(bin => bin.From >= Sure).Sum(bin => bin.Right));

    private static ReliabilityBin Bin(List<ValueScore> read, double from, double to)
    {
        var inside = read.Where(value => value.Confidence >= from && (value.Confidence < to || to >= 1)).ToList();
        var mean = inside.Count == 0 ? 0 : inside.Average(value => value.Confidence!.Value);
        return new(from, to, inside.Count, inside.Count(value => value.Outcome == ValueOutcome.Right), mean);
    }
}

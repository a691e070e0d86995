namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Adds up what was read of some receipts.</summary>
internal sealed class AccuracyTally
{
    private readonly SortedDictionary<string, KindCounts> _kinds = new(StringComparer.Ordinal);
    private readonly List<double> _milliseconds = [];

    public AccuracyTally(IEnumerable<ReceiptScore> scores)
    {
        foreach (var score in scores)
        {
            Add(score);
        }
    }

    public int Receipts => _milliseconds.Count;

    public ItemCounts Items { get; private set; } = ItemCounts.None;

    /// <summary>Every kind of value that was printed or read.</summary>
    public IReadOnlyDictionary<string, KindCounts> Kinds => _kinds;

    /// <summary>All values, of whatever kind.</summary>
    public KindCounts Values => _kinds.Values.Aggregate(KindCounts.None, (sum, counts) => sum.Plus(counts));

    public KindCounts Of(string kind) => _kinds.GetValueOrDefault(kind, KindCounts.None);

    /// <summary>The time of reading below which this share of receipts lies; 0 when there are none.</summary>
    public double Milliseconds(double share) => _milliseconds.Order().ElementAtOrDefault((int)Math.Floor(share * Math.Max(0, _milliseconds.Count - 1)));

    private void Add(ReceiptScore score)
    {
        _milliseconds.Add(score.Milliseconds);
        Items = Items.Plus(score.Items);
        foreach (var value in score.Values)
        {
            _kinds[value.Kind] = Of(value.Kind).With(value);
        }
    }
}

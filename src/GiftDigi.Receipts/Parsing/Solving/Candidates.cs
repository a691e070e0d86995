namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>
/// What one figure on the paper may be: what was read, what other readings of its line say, and what a single slip of the reader
/// explains. The cost of each is how much less likely it is than the value as read, in natural logarithms.
/// </summary>
internal sealed class Candidates
{
    /// <summary>No reader is surer than this of a number, whatever it says.</summary>
    private const double Surest = 0.98;
    private const double LeastSure = 0.3;

    /// <summary>A value that is not printed follows from others and costs next to nothing to change.</summary>
    private const double Free = 0.1;

    /// <summary>Another reading of the line costs this at least: the reader preferred what it gave.</summary>
    private const double Preferred = 0.3;

    private readonly Lazy<Dictionary<int, double>> _listed;
    private readonly double _confidence;
    private readonly bool _isInferred;

    /// <param name="read">The value as read.</param>
    /// <param name="confidence">How sure the reader is of it.</param>
    /// <param name="isInferred">Whether it is not printed.</param>
    /// <param name="others">What other readings of its line say; looked at only when an equation is broken.</param>
    public Candidates(int read, double confidence, bool isInferred, IEnumerable<OtherReading> others)
    {
        Read = read;
        _listed = new(() => Cheapest(read, others));
        _confidence = Math.Clamp(confidence, LeastSure, Surest);
        _isInferred = isInferred;
    }

    /// <summary>The value as read.</summary>
    public int Read { get; }

    /// <summary>Values of other readings.</summary>
    public IReadOnlyCollection<int> Listed => _listed.Value.Keys;

    /// <summary>The cost of a value; null where nothing explains it.</summary>
    public double? CostOf(int value)
    {
        if (value == Read)
        {
            return 0;
        }

        if (_isInferred)
        {
            return Free;
        }

        var share = DigitSlips.Share(Read, value);
        double? slip = share > 0 ? Math.Log(_confidence / ((1 - _confidence) * share)) : null;
        return _listed.Value.TryGetValue(value, out var listed) ? Math.Min(listed, slip ?? listed) : slip;
    }

    private static Dictionary<int, double> Cheapest(int read, IEnumerable<OtherReading> others) => others
        .Where(other => other.Value != read)
        .GroupBy(other => other.Value)
        .ToDictionary(group => group.Key, group => Math.Max(Preferred, group.Min(other => other.Cost)));
}

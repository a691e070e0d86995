using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Merchants;

/// <summary>Names of chains, found as they are or misread. What is asked for is in the form of <see cref="PrintedName.Fold"/>.</summary>
internal sealed class ChainNames
{
    /// <summary>Shorter names misread could be anything.</summary>
    private const int ShortestMisread = 4;

    private readonly Dictionary<string, (Chain Chain, string Printed)> _chains = [];
    private readonly SortedDictionary<int, List<string>> _byLength = [];

    /// <summary>The longest of them.</summary>
    public int Longest { get; private set; }

    /// <summary>Adds a name as it is printed; false when there is one like it already.</summary>
    public bool TryAdd(string printed, Chain chain)
    {
        var name = PrintedName.Fold(printed);
        if (name.Length == 0 || !_chains.TryAdd(name, (chain, printed)))
        {
            return false;
        }

        if (!_byLength.TryGetValue(name.Length, out var names))
        {
            _byLength.Add(name.Length, names = []);
        }

        names.Add(name);
        Longest = Math.Max(Longest, name.Length);
        return true;
    }

    /// <summary>The chain of exactly this name.</summary>
    public Chain? Named(string name) => _chains.GetValueOrDefault(name).Chain;

    /// <summary>The name as its chain prints it; null when it is none.</summary>
    public string? PrintedAs(string name) => _chains.GetValueOrDefault(name).Printed;

    /// <summary>
    /// The one chain whose name was misread as this one. The shorter the name and the surer the reading, the less may differ;
    /// between two chains that come equally near there is no telling.
    /// </summary>
    /// <param name="name">As read.</param>
    /// <param name="confidence">How sure the reading is, 0 to 1.</param>
    public ChainMatch? Resembling(string name, double confidence)
    {
        var (best, rival) = (default((Chain Chain, string Printed, double Cost, double Likeness)?), double.MaxValue);
        foreach (var candidate in _byLength.Where(names => Math.Abs(names.Key - name.Length) <= Tolerated(names.Key, confidence)).SelectMany(names => names.Value))
        {
            // Shops nobody knows are many, and some are a confusion away from a chain: it counts for more here than between products.
            var difference = NameDifference.Between(candidate, name);
            var cost = difference.Others + (2 * difference.Confused);
            if (cost > Tolerated(candidate.Length, confidence))
            {
                continue;
            }

            var (chain, printed) = _chains[candidate];
            if (best is not { } found || cost < found.Cost)
            {
                rival = best is { } second && second.Chain != chain ? second.Cost : rival;
                best = (chain, printed, cost, difference.Likeness);
            }
            else if (found.Chain != chain)
            {
                rival = Math.Min(rival, cost);
            }
        }

        return best is { } nearest && nearest.Cost < rival ? new(nearest.Chain, nearest.Printed, nearest.Likeness) : null;
    }

    /// <summary>The one of a chain's own names that this may be, when it is known to be that chain's: no more than half of it differs.</summary>
    public ChainMatch? Resembling(string name, Chain chain) => _chains
        .Where(known => known.Value.Chain == chain && known.Key.Length >= ShortestMisread)
        .Select(known => (known.Value.Printed, known.Key.Length, Difference: NameDifference.Between(known.Key, name)))
        .Where(known => known.Difference.Cost <= known.Length / 2.0)
        .OrderBy(known => known.Difference.Cost)
        .Select(known => new ChainMatch(chain, known.Printed, known.Difference.Likeness))
        .FirstOrDefault();

    /// <summary>How many edits a name of that length may be away. What was read surely is taken at its word.</summary>
    private static double Tolerated(int length, double confidence)
    {
        const double sure = 0.95;
        var tolerated = length switch
        {
            < ShortestMisread => 0,
            4 => 0.5,
            5 => 1,
            6 or 7 => 1.5,
            _ => length / 4.0,
        };
        return confidence < sure ? tolerated : tolerated / 2;
    }
}

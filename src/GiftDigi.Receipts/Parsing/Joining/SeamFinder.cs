namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>
/// Finds how the lower end of one shot and the upper end of the next may overlap: rows that agree in order, from the top of the lower shot to
/// the foot of the upper one. Rows that one of the photos lost, or read badly, cost but do not end it.
/// </summary>
internal sealed class SeamFinder
{
    /// <summary>Rows at the end of a shot that are looked at.</summary>
    private const int MostRows = 80;

    /// <summary>Rows at the edge of a photo that may be the remains of something cut.</summary>
    private const int MostAtEdge = 2;

    /// <summary>Ways that are told apart at most.</summary>
    private const int MostSeams = 6;

    private const double Sure = 1;
    private const double Faint = 0.3;
    private const double LostRow = 1;
    private const double LostScrap = 0.3;

    private readonly IReadOnlyList<PageRow> _upper;
    private readonly IReadOnlyList<PageRow> _lower;
    private readonly int _first;
    private readonly Dictionary<(int Upper, int Lower), (double Score, (int Upper, int Lower)? From)> _paths = [];

    private SeamFinder(IReadOnlyList<PageRow> upper, IReadOnlyList<PageRow> lower)
    {
        (_upper, _lower) = (upper, lower);
        _first = Math.Max(0, upper.Count - MostRows);
    }

    /// <summary>The ways that differ from each other in every row, the likeliest first.</summary>
    public static IReadOnlyList<Seam> Find(IReadOnlyList<PageRow> upper, IReadOnlyList<PageRow> lower)
    {
        var finder = new SeamFinder(upper, lower);
        finder.FollowAll();
        return finder.Ends();
    }

    /// <summary>The one way that is sure and has no rival; null when there is none.</summary>
    public static Seam? Certain(IReadOnlyList<Seam> seams)
    {
        var possible = seams.Where(seam => seam.IsPossible).ToList();
        return possible is [{ IsStrong: true } strongest, ..] && !possible.Skip(1).Any(other => other.Rivals(strongest)) ? strongest : null;
    }

    /// <summary>The best way to every pair of rows that may be one.</summary>
    private void FollowAll()
    {
        for (var upper = _first; upper < _upper.Count; upper++)
        {
            for (var lower = 0; lower < Math.Min(MostRows, _lower.Count); lower++)
            {
                var gain = Gain(_upper[upper], _lower[lower]);
                if (gain > 0 && BestWayTo(upper, lower) is var (score, from) && score + gain > 0)
                {
                    _paths[(upper, lower)] = (score + gain, from);
                }
            }
        }
    }

    private static double Gain(PageRow upper, PageRow lower) => upper.LikenessTo(lower) switch
    {
        RowLikeness.None => 0,
        RowLikeness.Faint => Faint,
        RowLikeness.Sure => upper.IsTelling && lower.IsTelling ? Sure : Faint,
    };

    private (double Score, (int Upper, int Lower)? From)? BestWayTo(int upper, int lower)
    {
        (double Score, (int Upper, int Lower)? From)? best = lower <= MostAtEdge ? (-Lost(_lower, 0, lower), null) : null;
        for (var above = upper - 1; above >= Math.Max(_first, upper - 2); above--)
        {
            for (var before = lower - 1; before >= Math.Max(0, lower - 2); before--)
            {
                if (_paths.TryGetValue((above, before), out var path)
                    && path.Score - Lost(_upper, above + 1, upper) - Lost(_lower, before + 1, lower) is var score && (best is null || score > best.Value.Score))
                {
                    best = (score, (above, before));
                }
            }
        }

        return best;
    }

    private static double Lost(IReadOnlyList<PageRow> rows, int from, int to)
    {
        var lost = 0.0;
        for (var row = from; row < to; row++)
        {
            lost += rows[row].IsScrap ? LostScrap : LostRow;
        }

        return lost;
    }

    private List<Seam> Ends()
    {
        var ends = _paths
            .Where(path => path.Key.Upper >= _upper.Count - 1 - MostAtEdge)
            .Select(path => (End: path.Key, Score: path.Value.Score - Lost(_upper, path.Key.Upper + 1, _upper.Count)))
            .OrderByDescending(path => path.Score)
            .ThenByDescending(path => path.End);
        var taken = new HashSet<(int, int)>();
        var seams = new List<Seam>();
        foreach (var (end, score) in ends)
        {
            var pairs = Pairs(end);
            if (seams.Count < MostSeams && !pairs.Exists(taken.Contains))
            {
                taken.UnionWith(pairs);
                seams.Add(Judged(pairs, score));
            }
        }

        return seams;
    }

    private List<(int Upper, int Lower)> Pairs((int Upper, int Lower) end)
    {
        var pairs = new List<(int, int)>();
        for ((int Upper, int Lower)? pair = end; pair is { } here; pair = _paths[here].From)
        {
            pairs.Add(here);
        }

        pairs.Reverse();
        return pairs;
    }

    private Seam Judged(List<(int Upper, int Lower)> pairs, double score)
    {
        var telling = pairs
            .Where(pair => _upper[pair.Upper].IsTelling && _lower[pair.Lower].IsTelling && _upper[pair.Upper].LikenessTo(_lower[pair.Lower]) == RowLikeness.Sure)
            .Select(pair => _upper[pair.Upper].Text)
            .Distinct(StringComparer.Ordinal)
            .Count();
        var (unexplained, isContradicted) = (0, AtEdges(pairs) || pairs.Exists(pair => _upper[pair.Upper].Contradicts(_lower[pair.Lower])));
        foreach (var (above, below) in pairs.Zip(pairs.Skip(1)))
        {
            var (lostAbove, lostBelow) = (Between(_upper, above.Upper, below.Upper), Between(_lower, above.Lower, below.Lower));
            isContradicted |= lostAbove is not null && lostBelow is not null && lostAbove.Contradicts(lostBelow);
            unexplained += (lostAbove is { IsScrap: false } ? 1 : 0) + (lostBelow is { IsScrap: false } ? 1 : 0);
        }

        return new(pairs, score, telling, unexplained, isContradicted);
    }

    /// <summary>
    /// Whether a row that was read well stands beyond the overlap where the other shot goes on: it would be there as well.
    /// </summary>
    private bool AtEdges(List<(int Upper, int Lower)> pairs)
    {
        var (first, last) = (pairs[0], pairs[^1]);
        return (first.Upper > 0 && _lower.Take(first.Lower).Any(row => row.IsWellRead))
            || (last.Lower < _lower.Count - 1 && _upper.Skip(last.Upper + 1).Any(row => row.IsWellRead));
    }

    private static PageRow? Between(IReadOnlyList<PageRow> rows, int above, int below) => below - above == 2 ? rows[above + 1] : null;
}

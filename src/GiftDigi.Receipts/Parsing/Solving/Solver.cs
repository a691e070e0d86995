namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>
/// Puts misread figures right by arithmetic: a best-first search over few changes, each of them a reading or a slip that its
/// candidates explain, for the values that are likeliest together with the equations they keep. What is not ten times as likely as
/// every other way stays as read.
/// </summary>
internal sealed class Solver
{
    private const int MostChanges = 3;
    private const int MostStates = 600;

    /// <summary>Ten to one, in natural logarithms.</summary>
    private const double Margin = 2.3;

    /// <summary>Other readings that settle no equation by themselves are tried when they are this likely.</summary>
    private const double Likely = 5;

    private readonly Ledger _ledger;
    private readonly IReadOnlyList<Constraint> _constraints;
    private readonly PriorityQueue<SearchState, double> _queue = new();
    private readonly Dictionary<string, SearchState> _known = new(StringComparer.Ordinal);
    private double _best = double.MaxValue;

    private Solver(Ledger ledger, IReadOnlyList<Constraint> constraints) => (_ledger, _constraints) = (ledger, constraints);

    /// <summary>Settles the figures of the ledger.</summary>
    public static Solution Solve(Ledger ledger, IReadOnlyList<Constraint> constraints)
    {
        var solver = new Solver(ledger, constraints);
        solver.Search();
        return solver.Agreed();
    }

    private void Search()
    {
        Enter(State(_ledger.Read, [], 0));
        while (_known.Count < MostStates && _queue.TryDequeue(out var state, out _))
        {
            if (state.Cost <= _best + Margin && state.Changed.Count < MostChanges)
            {
                Expand(state);
            }
        }
    }

    private void Expand(SearchState state)
    {
        foreach (var constraint in state.Broken)
        {
            foreach (var place in constraint.Figures.Except(state.Changed))
            {
                var candidates = _ledger.Figures[place].Candidates;
                var likely = candidates.Listed.Where(value => candidates.CostOf(value) <= Likely);
                foreach (var value in constraint.Solve(place, state.Values).Union(likely))
                {
                    Change(state, place, value);
                }
            }
        }
    }

    private void Change(SearchState state, int place, int value)
    {
        var figure = _ledger.Figures[place];
        if (value == state.Values[place]
            || figure.Candidates.CostOf(value) is not { } cost
            || state.Cost + cost > _best + Margin
            || Math.Abs((long)value) > PrintedAmount.Greatest
            || _known.Count >= MostStates)
        {
            return;
        }

        var values = (int[])state.Values.Clone();
        values[place] = value;
        Enter(State(values, [.. state.Changed.Append(place).Order()], state.Cost + cost));
    }

    private SearchState State(int[] values, IReadOnlyList<int> changed, double cost) =>
        new(values, changed, cost, [.. _constraints.Where(constraint => !constraint.Holds(values))]);

    private void Enter(SearchState state)
    {
        if (_known.TryAdd(state.Key, state))
        {
            _best = Math.Min(_best, state.Total);
            _queue.Enqueue(state, state.Total);
        }
    }

    /// <summary>The changes that the best state and all that come near it have in common.</summary>
    private Solution Agreed()
    {
        var near = _known.Values.Where(state => state.Total <= _best + Margin).ToList();
        var best = near.MinBy(state => state.Total)!;
        var agreed = best.Changed.Where(place => near.TrueForAll(state => state.Values[place] == best.Values[place])).ToHashSet();
        var values = _ledger.Read;
        foreach (var place in agreed)
        {
            values[place] = best.Values[place];
        }

        return new(values, agreed, near.SelectMany(state => state.Changed).Where(place => !agreed.Contains(place)).ToHashSet());
    }
}

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>So many servers with one line before them: first come, first served.</summary>
internal sealed class Station(Simulation simulation, int servers)
{
    private readonly Queue<Action> _line = new();
    private int _taken;
    private double _busy;

    /// <summary>The most that ever waited.</summary>
    public int LongestLine { get; private set; }

    /// <summary>The part of its time until now that a server was busy, in the mean.</summary>
    public double Utilisation => simulation.Now > 0 ? _busy / servers / simulation.Now : 0;

    /// <summary>Serves for so long, once a server is free.</summary>
    public void Serve(double seconds, Action served) => Take(() => simulation.After(seconds, () =>
    {
        Leave(seconds);
        served();
    }));

    /// <summary>Takes a server once one is free, until <see cref="Leave"/>.</summary>
    public void Take(Action taken)
    {
        if (_taken < servers)
        {
            _taken++;
            taken();
            return;
        }

        _line.Enqueue(taken);
        LongestLine = Math.Max(LongestLine, _line.Count);
    }

    /// <summary>Lets the next one have the server, which was busy for so long.</summary>
    public void Leave(double busy)
    {
        _busy += busy;
        if (_line.TryDequeue(out var next))
        {
            next();
        }
        else
        {
            _taken--;
        }
    }
}

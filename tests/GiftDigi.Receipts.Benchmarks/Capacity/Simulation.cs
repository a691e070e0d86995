namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>Events in the order of their times, and those of one time in the order in which they were planned. Times are seconds.</summary>
internal sealed class Simulation
{
    private readonly PriorityQueue<Action, (double Time, long Number)> _events = new();
    private long _planned;

    /// <summary>The time of the event that happens.</summary>
    public double Now { get; private set; }

    /// <summary>Plans an event.</summary>
    public void At(double time, Action happen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Now);
        _events.Enqueue(happen, (time, _planned++));
    }

    /// <summary>Plans an event so many seconds from now.</summary>
    public void After(double seconds, Action happen) => At(Now + seconds, happen);

    /// <summary>Lets everything happen, until nothing is planned.</summary>
    public void Run()
    {
        while (_events.TryDequeue(out var happen, out var when))
        {
            Now = when.Time;
            happen();
        }
    }
}

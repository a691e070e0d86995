namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>A clock that stands still while anything is done, and goes on to the next wait when somebody waits.</summary>
/// <param name="limits">Timers that only limit what is done: nobody waits for them.</param>
internal sealed class SteppedTime(int limits) : TimeProvider
{
    private readonly int _limits = limits;
    private readonly Lock _gate = new();
    private readonly List<StepTimer> _pending = [];
    private TaskCompletionSource _waited = New();
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StepTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Does work to its end, every wait in it over at once.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var done = work();
        while (await Task.WhenAny(done, WaitedAsync()) != done)
        {
            Step();
        }

        return await done;
    }

    private Task WaitedAsync()
    {
        lock (_gate)
        {
            return _pending.Count > _limits ? Task.CompletedTask : _waited.Task;
        }
    }

    private void Step()
    {
        StepTimer next;
        lock (_gate)
        {
            next = _pending.MinBy(timer => timer.Due)!;
            _pending.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
        }

        next.Fire();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class StepTimer(SteppedTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._pending.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._now + dueTime;
                    time._pending.Add(this);
                }

                if (time._pending.Count > time._limits)
                {
                    time._waited.TrySetResult();
                    time._waited = New();
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                time._pending.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

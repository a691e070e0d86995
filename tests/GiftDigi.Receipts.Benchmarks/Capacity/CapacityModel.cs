namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>
/// Entries on their way through pages, the one writer of the database, the outbox, the broker and the workers, event by event.
/// A hand that waits for the writer is not free for another entry, which is how a slow writer slows the workers.
/// </summary>
internal sealed class CapacityModel
{
    private readonly Simulation _simulation = new();
    private readonly CapacityDesign _design;
    private readonly Random _random;
    private readonly Station _web;
    private readonly Station _writer;
    private readonly Station _hands;
    private readonly Queue<double> _outbox = new();
    private readonly List<double> _waits = [];
    private readonly int _expected;
    private int _idleRelays;
    private int _longestOutbox;

    private CapacityModel(CapacityDesign design, int expected, Random random)
    {
        (_design, _expected, _random) = (design, expected, random);
        (_web, _writer, _hands) = (new(_simulation, design.WebCores), new(_simulation, design.Writers), new(_simulation, design.Hands));
        _idleRelays = design.Relays;
    }

    /// <summary>Lets entries come at these times, and waits for the last verdict.</summary>
    public static CapacityForecast Forecast(CapacityDesign design, IReadOnlyList<double> arrivals, Random random)
    {
        var model = new CapacityModel(design, arrivals.Count, random);
        foreach (var time in arrivals)
        {
            model._simulation.At(time, () => model.Enter(time));
        }

        model._simulation.Run();
        return model._waits.Count == model._expected
            ? model.Tell(arrivals)
            : throw new InvalidOperationException($"{model._expected} entries came and {model._waits.Count} have a verdict.");
    }

    private void Enter(double arrival) => _web.Serve(
        _design.Upload.Draw(_random),
        () => _writer.Serve(_design.Receiving.Draw(_random), () => Send(arrival)));

    private void Send(double arrival)
    {
        _outbox.Enqueue(arrival);
        _longestOutbox = Math.Max(_longestOutbox, _outbox.Count);
        if (_idleRelays > 0)
        {
            _idleRelays--;
            _simulation.After(_random.NextDouble() * _design.Hearing, Relay);
        }
    }

    private void Relay()
    {
        if (_outbox.Count == 0)
        {
            _idleRelays++;
            return;
        }

        List<double> batch = [];
        while (batch.Count < _design.Batch && _outbox.TryDequeue(out var arrival))
        {
            batch.Add(arrival);
        }

        _simulation.After(_design.Relaying.Draw(_random), () =>
        {
            batch.ForEach(Work);
            Relay();
        });
    }

    private void Work(double arrival) => _hands.Take(() =>
    {
        var start = _simulation.Now;
        _simulation.After(
            _design.Working.Draw(_random),
            () => _writer.Serve(_design.Concluding.Draw(_random), () =>
            {
                _waits.Add(_simulation.Now - arrival);
                _hands.Leave(_simulation.Now - start);
            }));
    });

    private CapacityForecast Tell(IReadOnlyList<double> arrivals) => new(CapacityOutcome.Of(_waits, arrivals, _simulation.Now))
    {
        Web = _web.Utilisation,
        Writer = _writer.Utilisation,
        Hands = _hands.Utilisation,
        LongestQueue = _hands.LongestLine,
        LongestWriting = _writer.LongestLine,
        LongestOutbox = _longestOutbox,
    };
}

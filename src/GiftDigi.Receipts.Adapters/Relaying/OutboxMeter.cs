using System.Diagnostics.Metrics;
using GiftDigi.Receipts.Adapters.DatabaseQueue;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Relaying;

/// <summary>How much waits in the outbox and for how long, as the gauges <c>receipts.outbox.messages</c> and <c>receipts.outbox.age</c> of the meter <c>GiftDigi.Receipts.Outbox</c>.</summary>
internal sealed class OutboxMeter : IDisposable
{
    /// <summary>The name under which what is measured is found.</summary>
    public const string Name = "GiftDigi.Receipts.Outbox";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly DatabaseMessageQueue _outbox;
    private readonly TimeProvider _clock;
    private readonly Meter _meter = new(Name);
    private volatile IReadOnlyDictionary<QueueName, OutboxDepth> _depths = new Dictionary<QueueName, OutboxDepth>();
    private DateTimeOffset _measuredAt = DateTimeOffset.MinValue;

    public OutboxMeter(DatabaseMessageQueue outbox, TimeProvider clock)
    {
        (_outbox, _clock) = (outbox, clock);
        _meter.CreateObservableGauge("receipts.outbox.messages", () => Observe(depth => depth.Count), "{message}", "Messages that wait for the relay.");
        _meter.CreateObservableGauge("receipts.outbox.age", () => Observe(AgeOf), "s", "Since when the oldest of them waits.");
    }

    /// <summary>Counts again when the last count is some seconds old.</summary>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        if (_clock.GetUtcNow() - _measuredAt < Interval)
        {
            return;
        }

        var depths = new Dictionary<QueueName, OutboxDepth>();
        foreach (var queue in Enum.GetValues<QueueName>())
        {
            depths[queue] = await _outbox.MeasureAsync(queue, cancellationToken);
        }

        (_depths, _measuredAt) = (depths, _clock.GetUtcNow());
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private double AgeOf(OutboxDepth depth) => depth.Oldest is { } oldest ? Math.Max(0, (_clock.GetUtcNow() - oldest).TotalSeconds) : 0;

    private IEnumerable<Measurement<double>> Observe(Func<OutboxDepth, double> value) =>
        _depths.Select(depth => new Measurement<double>(value(depth.Value), new KeyValuePair<string, object?>("queue", Database.Kebab.Write(depth.Key))));
}

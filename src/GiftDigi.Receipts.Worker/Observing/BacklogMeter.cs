using System.Diagnostics.Metrics;
using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>
/// Looks at intervals at what waits, what was given up on and what was spent today, for gauges. All processes of a system see the same
/// stores and so tell the same. What cannot be looked at is not told, and told to be away.
/// </summary>
internal sealed partial class BacklogMeter(
    IMessageQueue queue,
    IEntryStatistics entries,
    ISentPageCounter pages,
    IOptions<AzureChoice> azure,
    IOptions<TelemetryOptions> options,
    TimeProvider clock,
    ILogger<BacklogMeter> logger) : BackgroundService
{
    private readonly Meter _meter = new(Telemetry.Name);
    private volatile Look _look = Look.None;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        EntryMeter.Begin();
        _meter.CreateObservableGauge("receipts.queue.messages", () => Queues(depth => depth.Waiting), "{message}", "Messages that are neither completed nor given up on.");
        _meter.CreateObservableGauge("receipts.queue.age", () => QueueAges(), "s", "Since when the oldest of them waits, where that is known.");
        _meter.CreateObservableGauge("receipts.queue.dead_letters", () => Queues(depth => depth.Dead), "{message}", "Messages given up on, until a person sends them again or drops them.");
        _meter.CreateObservableGauge("receipts.entries.waiting", () => Backlog(waiting => waiting.Count), "{entry}", "Entries without a verdict.");
        _meter.CreateObservableGauge("receipts.entries.age", () => Backlog(waiting => AgeOf(waiting.Oldest)), "s", "Since when the oldest of them waits.");
        _meter.CreateObservableGauge("receipts.reader.pages.today", () => Spent(sent => sent), "{page}", "Pages sent today in Japan to a reader that costs by the page.");
        _meter.CreateObservableGauge("receipts.reader.pages.limit", () => Spent(_ => azure.Value.PagesPerDay), "{page}", "The most that may be sent in a day.");
        _meter.CreateObservableGauge("receipts.reader.cost.today", () => Spent(sent => sent * azure.Value.PricePerPage), "{yen}", "What the pages of today cost, by the price that is set.");
        _meter.CreateObservableGauge("receipts.dependency.up", Dependencies, description: "1 where the last look at it succeeded, 0 where it failed.");
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LookSeconds), clock);
        do
        {
            _look = await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<Look> LookAsync(CancellationToken cancellationToken)
    {
        var waiting = await TryAsync("database", () => entries.MeasureAsync(cancellationToken), cancellationToken);
        var sent = await TryAsync("database", () => pages.ListAsync(JapanTime.DayOf(clock.GetUtcNow()), cancellationToken), cancellationToken);
        var queues = await TryAsync("queue", async () => (List<(QueueName, QueueDepth)>)[.. await MeasureAsync(QueueName.Entries, cancellationToken), .. await MeasureAsync(QueueName.Issuances, cancellationToken)], cancellationToken);
        return new(waiting, sent?.Sum(day => day.Pages), queues);
    }

    private async Task<IEnumerable<(QueueName, QueueDepth)>> MeasureAsync(QueueName name, CancellationToken cancellationToken) =>
        (await queue.MeasureAsync(name, cancellationToken)).Select(depth => (name, depth));

    // Whatever keeps one look from being made, there is a next one.
    private async Task<T?> TryAsync<T>(string dependency, Func<Task<T>> look, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await look();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogAway(dependency, exception.GetType().Name);
            return null;
        }
    }

    private double AgeOf(DateTimeOffset? oldest) => oldest is { } moment ? Math.Max(0, (clock.GetUtcNow() - moment).TotalSeconds) : 0;

    private IEnumerable<Measurement<double>> Queues(Func<QueueDepth, double> value) => (_look.Queues ?? []).Select(place => Of(place.Queue, place.Depth, value(place.Depth)));

    private IEnumerable<Measurement<double>> QueueAges() => (_look.Queues ?? [])
        .Where(place => place.Depth.Oldest is not null || place.Depth.Waiting == 0)
        .Select(place => Of(place.Queue, place.Depth, AgeOf(place.Depth.Oldest)));

    private static Measurement<double> Of(QueueName queue, QueueDepth depth, double value) =>
        new(value, new(Attributes.Queue, Word.Of(queue)), new KeyValuePair<string, object?>(Attributes.Place, depth.Place));

    private IEnumerable<Measurement<double>> Backlog(Func<EntryBacklog, double> value) => _look.Waiting is { } waiting ? [new(value(waiting))] : [];

    private IEnumerable<Measurement<double>> Spent(Func<int, double> value) => _look.Pages is { } sent ? [new(value(sent))] : [];

    private IEnumerable<Measurement<int>> Dependencies() => _look == Look.None ? [] :
    [
        new(_look.Waiting is null || _look.Pages is null ? 0 : 1, new KeyValuePair<string, object?>(Attributes.Dependency, "database")),
        new(_look.Queues is null ? 0 : 1, new KeyValuePair<string, object?>(Attributes.Dependency, "queue")),
    ];

    [LoggerMessage(LogLevel.Warning, "What waits could not be looked at: {Dependency}, {Cause}")]
    private partial void LogAway(string dependency, string cause);

    /// <summary>What was seen at one moment; null is what could not be.</summary>
    private sealed record Look(EntryBacklog? Waiting, int? Pages, IReadOnlyList<(QueueName Queue, QueueDepth Depth)>? Queues)
    {
        public static readonly Look None = new(null, null, null);
    }
}

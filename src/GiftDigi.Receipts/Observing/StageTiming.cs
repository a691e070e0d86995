using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GiftDigi.Receipts.Observing;

/// <summary>One run of a stage, from its beginning to its disposal: a span, and a value of <c>receipts.stage.duration</c>.</summary>
public readonly record struct StageTiming : IDisposable
{
    private static readonly Histogram<double> Duration = Telemetry.Meter.CreateHistogram(
        "receipts.stage.duration", "s", "How long the stages of reading and deciding take.", advice: Buckets.OfStages);

    private readonly Activity? _span;
    private readonly long _start;
    private readonly Stage _stage;

    private StageTiming(Stage stage) => (_stage, _start, _span) = (stage, Stopwatch.GetTimestamp(), Telemetry.Spans.StartActivity(Word.Of(stage)));

    /// <summary>Begins a stage.</summary>
    public static StageTiming Of(Stage stage) => new(stage);

    /// <summary>Times a stage that is one call.</summary>
    public static async Task<T> OfAsync<T>(Stage stage, Func<Task<T>> work)
    {
        using var timing = Of(stage);
        return await work();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _span?.Dispose();
        Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, new KeyValuePair<string, object?>(Attributes.Stage, Word.Of(_stage)));
    }
}

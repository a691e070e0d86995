using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>A load, and what stands ready for it.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Design">What stands ready.</param>
/// <param name="Phases">How entries come.</param>
internal sealed record CapacityScenario(string Name, CapacityDesign Design, IReadOnlyList<ArrivalPhase> Phases)
{
    /// <summary>A database in another machine of the same zone.</summary>
    private const double RoundTrip = 0.0005;

    private static readonly ArrivalPhase[] TenASecond = [new(10, 600)];
    private static readonly ArrivalPhase[] AThousandASecond = [new(1_000, 60)];

    /// <summary>A hundred times as many for five minutes, as when a campaign is told of on television.</summary>
    private static readonly ArrivalPhase[] Surge = [new(10, 60), new(1_000, 300), new(10, 60)];

    /// <summary>What infra/capacity.md tells of.</summary>
    public static IReadOnlyList<CapacityScenario> All { get; } =
    [
        new("10 a second", Ready(hands: 16, writers: 1), TenASecond),
        new("100 times as many for 5 minutes, workers as for 10 a second", Ready(hands: 16, writers: 1), Surge),
        new("the same with 100 hands", Ready(hands: 100, writers: 1), Surge),
        new("1,000 a second as it is", Ready(hands: 1_400, writers: 1), AThousandASecond),
        new("1,000 a second, 32 partitions that write by themselves", Ready(hands: 1_400, writers: 32), AThousandASecond),
        new("the surge on 32 partitions with 400 hands", Ready(hands: 400, writers: 32), Surge),
    ];

    public string Tell(int seed)
    {
        var forecast = CapacityModel.Forecast(Design, Arrivals.Of(new(seed), [.. Phases]), new(seed));
        var (outcome, at) = (forecast.Outcome, CultureInfo.InvariantCulture);
        return string.Create(
            at,
            $"{Name}: {Design.Hands} hands, {Design.Writers} writers\n  {outcome.Rate:0.0} verdicts a second, p50 {outcome.Median:0.0} s, p95 {outcome.P95:0.0} s, p99 {outcome.P99:0.0} s, {outcome.Drain:0} s to drain\n")
            + string.Create(
                at,
                $"  busy: pages {forecast.Web:P0}, writers {forecast.Writer:P0}, hands {forecast.Hands:P0}; at most {forecast.LongestQueue:N0} wait for a hand, {forecast.LongestWriting:N0} to write, {forecast.LongestOutbox:N0} in the outbox");
    }

    private static CapacityDesign Ready(int hands, int writers) => CapacityCosts.Measured(RoundTrip) with
    {
        Hands = hands,
        Writers = writers,
        WebCores = Math.Max(2, hands / 5),
        Relays = writers,
    };
}

using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Benchmarks.Queueing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>What a station takes of an entry here and now, measured with one worker; of a design with more of them it says nothing by itself.</summary>
internal sealed class Calibration
{
    /// <summary>Entries before anything is measured: the first ones compile the program.</summary>
    private const int WarmUp = 5;
    private const double QuickestRelay = 0.005;

    /// <summary>From the start of a photo's entering until its message is in the outbox.</summary>
    public required IReadOnlyList<double> Receiving { get; init; }

    /// <summary>From the outbox to the broker, the time until the relay hears of it taken off.</summary>
    public required double Relaying { get; init; }

    /// <summary>From one verdict of a worker that has enough to do to its next.</summary>
    public required IReadOnlyList<double> Cycles { get; init; }

    /// <summary>The transaction of a verdict.</summary>
    public required IReadOnlyList<double> Concluding { get; init; }

    /// <summary>So many hands, the rest as it was measured.</summary>
    public CapacityDesign With(int hands) => new()
    {
        WebCores = hands,
        Hands = hands,
        Upload = new ServiceTime.Constant(0),
        Receiving = new ServiceTime.Measured(Receiving),
        Relaying = new ServiceTime.Constant(Relaying),
        Working = new ServiceTime.Measured([.. Cycles.Select(cycle => Math.Max(0, cycle - Concluding.Average()))]),
        Concluding = new ServiceTime.Measured(Concluding),
    };

    public static async Task<Calibration> MeasureAsync(BenchSystem system, CampaignId campaign, int milliseconds, int count)
    {
        var cycles = await MeasureCyclesAsync(system, campaign, milliseconds, count);
        var (receiving, entries) = (new List<double>(), new List<Entry>());
        for (var number = 0; number < WarmUp + count; number++)
        {
            receiving.Add(await SecondsAsync(async () => entries.Add(await system.EnterAsync(campaign))));
        }

        var concluding = new List<double>();
        foreach (var entry in entries)
        {
            concluding.Add(await SecondsAsync(() => ConcludeAsync(system, entry)));
        }

        return new()
        {
            Cycles = cycles,
            Receiving = receiving[WarmUp..],
            Concluding = concluding[WarmUp..],
            Relaying = Math.Max(QuickestRelay, await ReadRelayAsync(system) - (CapacityDesign.LongestHearing / 2)),
        };
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"one worker\t{Cycles.Average() * 1000:0} ms an entry\treceiving {Receiving.Average() * 1000:0} ms\trelaying {Relaying * 1000:0} ms\tconcluding {Concluding.Average() * 1000:0} ms");

    private static async Task<List<double>> MeasureCyclesAsync(BenchSystem system, CampaignId campaign, int milliseconds, int count)
    {
        using var worker = await WorkerProcess.StartAsync(system.Servers, milliseconds);
        for (var number = 0; number < WarmUp + count; number++)
        {
            _ = await system.EnterAsync(campaign);
        }

        await system.WaitForVerdictsAsync();
        _ = await worker.StopAsync();
        var ends = (await MeasuredRun.ReadConcludedAsync(system)).Values.Order().Skip(WarmUp - 1).ToList();
        return [.. ends.Zip(ends.Skip(1), (one, next) => (next - one).TotalSeconds)];
    }

    /// <summary>As a verdict that nothing could be read for.</summary>
    private static Task<bool> ConcludeAsync(BenchSystem system, Entry entry)
    {
        var conclusion = new Conclusion(new(VerdictKind.Referred, [Reason.Illegible], []), [], [], 1, "none", VerdictPolicy.RulesVersion);
        return system.Host.Services.GetRequiredService<IEntryStore>().ConcludeAsync(entry, paper: null, _ => (conclusion, []), CancellationToken.None);
    }

    /// <summary>The median, for the first one waits until the broker is found.</summary>
    private static async Task<double> ReadRelayAsync(BenchSystem system)
    {
        await using var source = NpgsqlDataSource.Create(system.Servers.Postgres);
        await using var command = source.CreateCommand("SELECT enqueued_at, ended_at FROM messages WHERE ended_at IS NOT NULL");
        await using var reader = await command.ExecuteReaderAsync();
        var delays = new List<double>();
        while (await reader.ReadAsync())
        {
            delays.Add((SortableTime.Read(reader.GetString(1)) - SortableTime.Read(reader.GetString(0))).TotalSeconds);
        }

        delays.Sort();
        return delays[delays.Count / 2];
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

using System.Diagnostics;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Benchmarks.Queueing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using Npgsql;

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>Entries that come at planned times into the real thing, and when they had their verdicts.</summary>
internal static class MeasuredRun
{
    public static async Task<CapacityOutcome> EnterAsync(BenchSystem system, CampaignId campaign, IReadOnlyList<double> arrivals)
    {
        var (start, began) = (TimeProvider.System.GetUtcNow(), Stopwatch.GetTimestamp());
        var entering = new List<Task<Entry>>();
        foreach (var time in arrivals)
        {
            var left = TimeSpan.FromSeconds(time) - Stopwatch.GetElapsedTime(began);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, TimeProvider.System, CancellationToken.None);
            entering.Add(system.EnterAsync(campaign));
        }

        var entries = await Task.WhenAll(entering);
        await system.WaitForVerdictsAsync();
        var concluded = await ReadConcludedAsync(system);
        List<double> ends = [.. entries.Select(entry => (concluded[entry.Id.Value] - start).TotalSeconds)];
        return CapacityOutcome.Of([.. ends.Zip(arrivals, (end, time) => end - time)], arrivals, ends.Max());
    }

    /// <summary>When each entry had its verdict, by its id.</summary>
    public static async Task<Dictionary<string, DateTimeOffset>> ReadConcludedAsync(BenchSystem system)
    {
        await using var source = NpgsqlDataSource.Create(system.Servers.Postgres);
        await using var command = source.CreateCommand("SELECT id, concluded_at FROM entries WHERE concluded_at IS NOT NULL");
        await using var reader = await command.ExecuteReaderAsync();
        var concluded = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            concluded.Add(reader.GetString(0), SortableTime.Read(reader.GetString(1)));
        }

        return concluded;
    }
}

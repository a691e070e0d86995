using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>
/// How much more four workers do than one, each a process on PostgreSQL and RabbitMQ that waits where it would read: what they share,
/// and not this machine's cores, is to be the limit.
/// </summary>
internal static class ScaleOutEvaluation
{
    private const string Name = "scale-out";
    private const int Workers = 4;
    private const double LeastRatio = 3.6;

    /// <summary>What each worker has at least, of an even share.</summary>
    private const double LeastShare = 0.75;

    /// <summary>Entries for each worker before anything is measured: the first ones compile the program.</summary>
    private const int WarmUp = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var postgres = new Option<string>("--postgres") { Description = "What infra/local/postgres.sh url prints; a database is made on it and removed.", Required = true };
        var rabbit = new Option<string>("--rabbitmq") { Description = "The address that infra/local/rabbitmq.sh start prints.", Required = true };
        var milliseconds = new Option<int>("--milliseconds") { Description = "What an entry costs where it would be read.", DefaultValueFactory = _ => 300 };
        var count = new Option<int>("--count") { Description = "Entries for each worker.", DefaultValueFactory = _ => 60 };
        var terms = new Option<FileInfo>("--campaign") { DefaultValueFactory = _ => new("samples/campaigns/asatsumi-tea-2026.json") };
        var result = new RootCommand(Name) { postgres, rabbit, milliseconds, count, terms }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        await using var system = await BenchSystem.MakeAsync(result.GetRequiredValue(postgres), result.GetRequiredValue(rabbit));
        var campaign = await system.PublishAsync(result.GetRequiredValue(terms));
        var (one, _) = await MeasureAsync(system, campaign, 1, result.GetValue(count), result.GetValue(milliseconds));
        var (four, share) = await MeasureAsync(system, campaign, Workers, result.GetValue(count), result.GetValue(milliseconds));
        var passes = four / one >= LeastRatio && share >= LeastShare;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} {Workers} workers do {four / one:0.00} times as much as one, wanted {LeastRatio:0.0}; the least busy has {share:P0} of an even share, wanted {LeastShare:P0}"));
        return passes ? 0 : 1;
    }

    /// <returns>Entries a second, and the smallest part of the work that a worker had, of an even share.</returns>
    private static async Task<(double Rate, double Share)> MeasureAsync(BenchSystem system, CampaignId campaign, int workers, int count, int milliseconds)
    {
        var processes = new List<WorkerProcess>();
        try
        {
            while (processes.Count < workers)
            {
                processes.Add(await WorkerProcess.StartAsync(system.Servers, milliseconds));
            }

            await ConcludeAsync(system, campaign, workers * WarmUp);
            var start = Stopwatch.GetTimestamp();
            await ConcludeAsync(system, campaign, workers * count);
            var rate = workers * count / Stopwatch.GetElapsedTime(start).TotalSeconds;
            var shares = new List<int>();
            foreach (var process in processes)
            {
                shares.Add(await process.StopAsync());
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{workers} workers\t{rate:0.00} entries a second at {milliseconds} ms each\t{rate * milliseconds / 1000 / workers:P0} of what the waits alone allow\tentries of each: {string.Join(", ", shares)}"));
            return (rate, shares.Min() / shares.Average());
        }
        finally
        {
            processes.ForEach(process => process.Dispose());
        }
    }

    /// <summary>Enters so many, and waits until all are concluded.</summary>
    private static async Task ConcludeAsync(BenchSystem system, CampaignId campaign, int count)
    {
        for (var number = 0; number < count; number++)
        {
            _ = await system.EnterAsync(campaign);
        }

        await system.WaitForVerdictsAsync();
    }
}

using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Queueing;

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>
/// What the discrete simulation says of 10 and of 1,000 receipts a second; and, where servers are named, whether it says of this
/// machine what is then measured on it: four workers that wait where they would read, with a surge that none of them can keep up with.
/// </summary>
internal static class CapacityEvaluation
{
    private const string Name = "capacity";
    private const int Workers = 4;
    private const double MostOffRate = 0.15;
    private const double MostOffP95 = 0.25;
    private const int Forecasts = 9;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var postgres = new Option<string?>("--postgres") { Description = "What infra/local/postgres.sh url prints; databases are made on it and removed." };
        var rabbit = new Option<string?>("--rabbitmq") { Description = "The address that infra/local/rabbitmq.sh start prints." };
        var milliseconds = new Option<int>("--milliseconds") { Description = "What an entry costs where it would be read.", DefaultValueFactory = _ => 2_500 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var stages = new Option<DirectoryInfo?>("--stages") { Description = "Photos: what each stage of their reading takes of the processor, and nothing else." };
        var terms = new Option<FileInfo>("--campaign") { DefaultValueFactory = _ => new("samples/campaigns/asatsumi-tea-2026.json") };
        var result = new RootCommand(Name) { postgres, rabbit, milliseconds, seed, stages, terms }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        if (result.GetValue(stages) is { } folder)
        {
            Console.WriteLine($"{await StageCosts.MeasureAsync(folder)}\n{Name}: PASS nothing is required of stages");
            return 0;
        }

        CapacityScenario.All.ToList().ForEach(scenario => Console.WriteLine(scenario.Tell(result.GetValue(seed))));
        if (result.GetValue(postgres) is { } database && result.GetValue(rabbit) is { } broker)
        {
            return await CheckAsync(new(database, broker, "", ""), result.GetRequiredValue(terms), result.GetValue(milliseconds), result.GetValue(seed));
        }

        Console.WriteLine($"{Name}: PASS nothing was measured: name a server of PostgreSQL and one of RabbitMQ");
        return 0;
    }

    private static async Task<int> CheckAsync(BenchServers servers, FileInfo terms, int milliseconds, int seed)
    {
        var calibration = await CalibrateAsync(servers, terms, milliseconds);
        Console.WriteLine(calibration);

        // A steady half of what the hands can do, then twice as much as they can.
        var can = Workers / calibration.Cycles.Average();
        var arrivals = Arrivals.Of(new(seed), new(can / 2, 20), new(can * 2, 15));
        var forecast = Enumerable.Range(seed, Forecasts)
            .Select(number => CapacityModel.Forecast(calibration.With(Workers), arrivals, new(number)).Outcome)
            .OrderBy(outcome => outcome.P95).ElementAt(Forecasts / 2);
        Console.WriteLine($"forecast\t{Show(forecast)}");
        var measured = await MeasureAsync(servers, terms, milliseconds, arrivals);
        Console.WriteLine($"measured\t{Show(measured)}");
        var (rate, p95) = (measured.Rate / forecast.Rate, measured.P95 / forecast.P95);
        var passes = Math.Abs(rate - 1) <= MostOffRate && Math.Abs(p95 - 1) <= MostOffP95;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} of what was forecast for {arrivals.Count} entries, {rate:P0} of the verdicts a second and {p95:P0} of the 95th percentile were measured, wanted within {MostOffRate:P0} and {MostOffP95:P0}"));
        return passes ? 0 : 1;
    }

    private static async Task<Calibration> CalibrateAsync(BenchServers servers, FileInfo terms, int milliseconds)
    {
        const int Entries = 20;
        await using var system = await BenchSystem.MakeAsync(servers.Postgres, servers.RabbitMq);
        return await Calibration.MeasureAsync(system, await system.PublishAsync(terms), milliseconds, Entries);
    }

    private static async Task<CapacityOutcome> MeasureAsync(BenchServers servers, FileInfo terms, int milliseconds, IReadOnlyList<double> arrivals)
    {
        await using var system = await BenchSystem.MakeAsync(servers.Postgres, servers.RabbitMq);
        var campaign = await system.PublishAsync(terms);
        var workers = new List<WorkerProcess>();
        try
        {
            while (workers.Count < Workers)
            {
                workers.Add(await WorkerProcess.StartAsync(system.Servers, milliseconds));
            }

            // The first ones compile the program.
            for (var number = 0; number < 3 * Workers; number++)
            {
                _ = await system.EnterAsync(campaign);
            }

            await system.WaitForVerdictsAsync();
            return await MeasuredRun.EnterAsync(system, campaign, arrivals);
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    private static string Show(CapacityOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outcome.Rate:0.00} verdicts a second\tto the verdict {outcome.Median:0.0} s, p95 {outcome.P95:0.0} s, p99 {outcome.P99:0.0} s\t{outcome.Drain:0.0} s to the last one after the last entry");
}

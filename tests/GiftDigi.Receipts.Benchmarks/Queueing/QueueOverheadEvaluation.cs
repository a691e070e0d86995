using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>
/// The processor time that queue, outbox, relay, lease and completion take of a worker for one entry, beside that of reading an ordinary
/// receipt. Entries come one at a time, which costs most: each is waited for. What the servers take is theirs and not counted.
/// </summary>
internal static class QueueOverheadEvaluation
{
    private const string Name = "queue-overhead";
    private const double MostPart = 0.02;
    private const int WarmUp = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var postgres = new Option<string>("--postgres") { Description = "What infra/local/postgres.sh url prints; a database is made on it and removed.", Required = true };
        var rabbit = new Option<string>("--rabbitmq") { Description = "The address that infra/local/rabbitmq.sh start prints.", Required = true };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 300 };
        var samples = new Option<DirectoryInfo>("--samples") { DefaultValueFactory = _ => new("samples/receipts") };
        var result = new RootCommand(Name) { postgres, rabbit, count, samples }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var reading = await ReadAsync(result.GetRequiredValue(samples));
        await using var system = await BenchSystem.MakeAsync(result.GetRequiredValue(postgres), result.GetRequiredValue(rabbit));
        var services = system.Host.Services;
        await PassAsync(services, 0, WarmUp);
        var queueing = await SpentAsync(() => PassAsync(services, WarmUp, result.GetValue(count))) / result.GetValue(count);
        var part = queueing / reading;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading\t{reading.TotalMilliseconds:0} ms of processor time for a receipt\nqueueing\t{queueing.TotalMilliseconds:0.00} ms for an entry"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {(part <= MostPart ? "PASS" : "FALLS SHORT")} {part:P2} of reading, wanted {MostPart:P0} at most"));
        return part <= MostPart ? 0 : 1;
    }

    /// <returns>The processor time of one receipt, the mean of all samples; the first is read once before.</returns>
    private static async Task<TimeSpan> ReadAsync(DirectoryInfo samples)
    {
        await using var reader = new ReaderFixture();
        var files = samples.EnumerateFiles("*.jpg").Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        _ = await reader.ReadAsync(files[0]);
        return await SpentAsync(async () =>
        {
            foreach (var file in files)
            {
                _ = await reader.ReadAsync(file);
            }
        }) / files.Count;
    }

    /// <summary>Each message is sent into the outbox, relayed, waited for, taken, held and completed, one after the other.</summary>
    private static async Task PassAsync(IServiceProvider services, int from, int count)
    {
        var (queue, source) = (services.GetRequiredService<IMessageQueue>(), services.GetRequiredService<EntrySource>());
        for (var number = from; number < from + count; number++)
        {
            await queue.SendAsync(QueueName.Entries, new(string.Create(CultureInfo.InvariantCulture, $"entry-{number}"), "{}"), CancellationToken.None);
            LeasedMessage? message;
            while ((message = await source.ReceiveAsync(Lease, CancellationToken.None)) is null)
            {
                await source.WaitAsync(Longest, CancellationToken.None);
            }

            await using var lease = new LeaseKeeper(queue, message, Lease, TimeProvider.System, CancellationToken.None);
            if (!await queue.CompleteAsync(message, CancellationToken.None))
            {
                throw new InvalidOperationException("A lease was lost.");
            }
        }
    }

    private static async Task<TimeSpan> SpentAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return Environment.CpuUsage.TotalTime - before;
    }
}

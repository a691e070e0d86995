using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.DatabaseQueue;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>Messages a second: sent in batches as the relay does, and received one by one and completed as workers do.</summary>
internal static class QueuesEvaluation
{
    private const string Name = "queues";
    private const int Batch = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 2_000 };
        var consumers = new Option<int>("--consumers") { DefaultValueFactory = _ => 4 };
        var broker = new Option<string>("--rabbitmq") { Description = "The address that infra/local/rabbitmq.sh start prints.", Required = true };
        var result = new RootCommand(Name) { count, consumers, broker }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("receipts-queues-");
        using var database = new SqliteDatabase(Path.Combine(folder.FullName, "receipts.db"));
        await using var rabbit = new RabbitMqMessageQueue(
            new() { Address = result.GetRequiredValue(broker), Prefix = $"queues-{RandomNumberGenerator.GetHexString(8)}" }, TimeProvider.System);
        var kept = await MeasureAsync(new DatabaseMessageQueue(database, TimeProvider.System), result.GetValue(count), result.GetValue(consumers));
        var sent = await MeasureAsync(rabbit, result.GetValue(count), result.GetValue(consumers));
        folder.Delete(recursive: true);
        Console.WriteLine($"SQLite    {kept}\nRabbitMQ  {sent}\n{Name}: PASS nothing is required of them");
        return 0;
    }

    private static async Task<string> MeasureAsync(IMessageQueue queue, int count, int consumers)
    {
        await queue.CountAsync(QueueName.Entries, CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        foreach (var part in Enumerable.Range(0, count).Chunk(Batch))
        {
            await queue.SendAllAsync(
                QueueName.Entries, [.. part.Select(number => new QueueMessage(string.Create(CultureInfo.InvariantCulture, $"key-{number}"), "{}"))], CancellationToken.None);
        }

        var sent = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, consumers).Select(_ => Task.Run(() => ConsumeAsync(queue))));
        var consumed = Stopwatch.GetElapsedTime(start);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count / sent.TotalSeconds,7:0} sent a second in batches of {Batch}, {count / consumed.TotalSeconds,7:0} received and completed a second by {consumers} consumers");
    }

    private static async Task ConsumeAsync(IMessageQueue queue)
    {
        while (await queue.ReceiveAsync(QueueName.Entries, 1, Lease, CancellationToken.None) is [var message])
        {
            await queue.CompleteAsync(message, CancellationToken.None);
        }
    }
}

using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>Several processes that work on one queue.</summary>
internal static class Replicas
{
    public const int Count = 4;
    private const int Rounds = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// None goes on before each has a message in hand, and in the end there are as many messages as replicas: one that is given more than
    /// it asked for starves another. Half of the messages are there before, the others are sent while all wait.
    /// </summary>
    public static async Task ShareEvenlyAsync(IReadOnlyList<IMessageQueue> replicas)
    {
        var messages = Enumerable.Range(0, 2 * Rounds * replicas.Count).Select(Sample.Message).ToList();
        await replicas[0].SendAllAsync(QueueName.Entries, messages[..(messages.Count / 2)], Token);

        var done = new List<string>();
        foreach (var round in messages.Chunk(replicas.Count))
        {
            var receiving = replicas.Select(replica => Waiting.ReceiveAsync(replica, Lease, Patience)).ToList();
            if (done.Count >= messages.Count / 2)
            {
                await replicas[0].SendAllAsync(QueueName.Entries, round, Token);
            }

            foreach (var (replica, message) in replicas.Zip(await Task.WhenAll(receiving)))
            {
                (await replica.CompleteAsync(message, Token)).ShouldBeTrue();
                done.Add(message.Message.Key);
            }
        }

        done.ShouldBe(messages.Select(message => message.Key), ignoreOrder: true);
    }
}

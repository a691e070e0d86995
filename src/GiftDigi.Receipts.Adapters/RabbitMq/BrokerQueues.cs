using System.Collections.Concurrent;
using System.Globalization;
using GiftDigi.Receipts.Queueing;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>
/// The names and kinds of the queues behind one queue of the port: the one that is worked on, the dead letters, and one for each
/// delay from which messages go back by themselves. All are quorum queues, and none drops a message on the way to another.
/// </summary>
internal sealed class BrokerQueues(string prefix, int deliveryLimit)
{
    private static readonly TimeSpan[] Delays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>What this process has declared.</summary>
    private readonly ConcurrentDictionary<QueueName, bool> _declared = [];

    /// <summary>How often a message comes back before the broker gives up on it.</summary>
    public int DeliveryLimit { get; } = deliveryLimit;

    /// <summary>Where messages are taken from.</summary>
    public string Work(QueueName queue) => $"{prefix}.{Database.Kebab.Write(queue)}";

    /// <summary>Where those are that were given up on.</summary>
    public string Dead(QueueName queue) => $"{Work(queue)}.dead";

    /// <summary>Where a message waits before it goes back: the shortest wait that is not too short, or the longest there is.</summary>
    public string Delayed(QueueName queue, TimeSpan delay) => Delayed(queue, Array.FindIndex(Delays, known => known >= delay));

    /// <summary>All that hold messages which are still to be delivered.</summary>
    public IEnumerable<string> Alive(QueueName queue) => Enumerable.Range(0, Delays.Length).Select(index => Delayed(queue, index)).Prepend(Work(queue));

    /// <summary>Makes the queues unless they are there.</summary>
    public async Task DeclareAsync(IChannel channel, QueueName queue, CancellationToken cancellationToken)
    {
        if (_declared.ContainsKey(queue))
        {
            return;
        }

        await DeclareAsync(channel, Dead(queue), Quorum(), cancellationToken);
        await DeclareAsync(
            channel,
            Work(queue),
            new(Forwarding(Dead(queue))) { ["x-delivery-limit"] = DeliveryLimit },
            cancellationToken);
        foreach (var (index, delay) in Delays.Index())
        {
            await DeclareAsync(
                channel,
                Delayed(queue, index),
                new(Forwarding(Work(queue))) { ["x-message-ttl"] = (int)delay.TotalMilliseconds },
                cancellationToken);
        }

        _declared[queue] = true;
    }

    /// <summary>Declares again next time: one of them is gone.</summary>
    public void Forget(QueueName queue) => _declared.TryRemove(queue, out _);

    private static async Task DeclareAsync(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellationToken) =>
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    /// <summary>Messages that leave go to another queue and are gone from here only after they are there.</summary>
    private static Dictionary<string, object?> Forwarding(string target) => new(Quorum())
    {
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = target,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private string Delayed(QueueName queue, int index) => string.Create(
        CultureInfo.InvariantCulture, $"{Work(queue)}.after-{(index < 0 ? Delays[^1] : Delays[index]).TotalSeconds}s");
}

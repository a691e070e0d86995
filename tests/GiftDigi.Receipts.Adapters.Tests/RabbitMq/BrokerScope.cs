using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.RabbitMq;
using GiftDigi.Receipts.Queueing;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>Queues of one test on a server that it shares with others; they go with the test.</summary>
internal sealed class BrokerScope(string address, int deliveryLimit = 20) : IAsyncDisposable
{
    private readonly List<RabbitMqMessageQueue> _opened = [];

    public string Prefix { get; } = $"test-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    public string Address => address;

    /// <summary>Another process, as far as the broker can tell.</summary>
    public RabbitMqMessageQueue Open(TimeProvider? clock = null, string? through = null)
    {
        var queue = new RabbitMqMessageQueue(Options(through), clock ?? TimeProvider.System);
        _opened.Add(queue);
        return queue;
    }

    public RabbitMqOptions Options(string? through = null) => new() { Address = through ?? address, Prefix = Prefix, DeliveryLimit = deliveryLimit };

    /// <summary>Asks the broker itself.</summary>
    public async Task<T> AskAsync<T>(Func<IChannel, Task<T>> ask)
    {
        await using var connection = await new ConnectionFactory { Uri = new(address) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await ask(channel);
    }

    /// <summary>Removes the queues.</summary>
    public Task<int> RemoveAsync() => AskAsync(async channel =>
    {
        var queues = new BrokerQueues(Prefix, deliveryLimit);
        foreach (var queue in Enum.GetValues<QueueName>())
        {
            foreach (var name in queues.Alive(queue).Append(queues.Dead(queue)))
            {
                await channel.QueueDeleteAsync(name);
            }
        }

        return 0;
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _opened)
        {
            await queue.DisposeAsync();
        }

        await RemoveAsync();
    }
}

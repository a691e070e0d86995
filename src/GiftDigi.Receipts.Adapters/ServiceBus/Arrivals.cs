using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>
/// Takes messages of one queue. It takes what is asked for and nothing in advance, so that a message never waits behind a busy
/// worker; only while somebody waits, the service sends the next one. For one caller at a time.
/// </summary>
internal sealed class Arrivals(ServiceBusReceiver receiver, TimeSpan patience)
{
    /// <summary>For how long the service is asked to send the next one.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<ServiceBusReceivedMessage> _arrived = new();
    private Task _waiting = Task.CompletedTask;

    /// <summary>Up to so many messages; none when none came for a moment.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> TakeAsync(int count)
    {
        var taken = new List<ServiceBusReceivedMessage>();
        while (taken.Count < count && _arrived.TryDequeue(out var arrived))
        {
            taken.Add(arrived);
        }

        // While the service is to send the next one by itself, there was none.
        while (taken.Count < count && _waiting.IsCompleted && await ReceiveAsync(count - taken.Count, patience) is { Count: > 0 } more)
        {
            taken.AddRange(more);
        }

        return taken;
    }

    /// <summary>Gives a task that ends when a message has arrived or none came for long, or fails when there is no service.</summary>
    public Task Expect()
    {
        if (_arrived.IsEmpty && _waiting.IsCompleted)
        {
            _waiting = WaitForOneAsync();
        }

        return _arrived.IsEmpty ? _waiting : Task.CompletedTask;
    }

    /// <summary>Gives back what arrived and nobody took.</summary>
    public async Task ReturnAllAsync()
    {
        while (_arrived.TryDequeue(out var arrived))
        {
            await receiver.AbandonMessageAsync(arrived);
        }
    }

    private async Task WaitForOneAsync()
    {
        foreach (var arrived in await ReceiveAsync(1, LongestWait))
        {
            _arrived.Enqueue(arrived);
        }
    }

    /// <summary>Not to be cancelled: a message that arrives after its taker has left would be held by nobody.</summary>
    private Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(int count, TimeSpan longest) =>
        receiver.ReceiveMessagesAsync(count, longest, CancellationToken.None);
}

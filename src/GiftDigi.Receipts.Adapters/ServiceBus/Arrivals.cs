using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>
/// Takes messages of one queue. It takes what is asked for and nothing in advance, so that a message never waits behind a busy
/// worker; only while somebody waits, the service sends the next one. For one caller at a time.
/// </summary>
internal sealed class Arrivals(ServiceBusReceiver receiver, TimeSpan patience) : IDisposable
{
    /// <summary>For how long the service is asked to send the next one.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<ServiceBusReceivedMessage> _arrived = new();
    private Task _waiting = Task.CompletedTask;
    private CancellationTokenSource _enough = new();

    /// <summary>Up to so many messages; none when none came for a moment.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> TakeAsync(int count)
    {
        var taken = new List<ServiceBusReceivedMessage>();
        while (taken.Count < count && _arrived.TryDequeue(out var arrived))
        {
            taken.Add(arrived);
        }

        // While the service is to send the next one by itself, there was none. Not to be cancelled: what arrives after its taker has left is nobody's.
        while (taken.Count < count && _waiting.IsCompleted && await receiver.ReceiveMessagesAsync(count - taken.Count, patience, CancellationToken.None) is { Count: > 0 } more)
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
            _enough.Dispose();
            _enough = new();
            _waiting = WaitForOneAsync(_enough.Token);
        }

        return _arrived.IsEmpty ? _waiting : Task.CompletedTask;
    }

    /// <summary>Lets others have what comes next. What arrives in this moment is for the next taker here, or comes back when its lock ends.</summary>
    public async Task StopExpectingAsync()
    {
        await _enough.CancelAsync();
        await _waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Gives back what arrived and nobody took.</summary>
    public async Task ReturnAllAsync()
    {
        while (_arrived.TryDequeue(out var arrived))
        {
            await receiver.AbandonMessageAsync(arrived);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _enough.Dispose();

    private async Task WaitForOneAsync(CancellationToken enough)
    {
        foreach (var arrived in await receiver.ReceiveMessagesAsync(1, LongestWait, enough))
        {
            _arrived.Enqueue(arrived);
        }
    }
}

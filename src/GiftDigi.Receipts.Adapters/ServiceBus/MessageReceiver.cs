using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Azure.Messaging.ServiceBus;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>
/// What this process holds of one queue. The lease is the consumer's, the lock is Service Bus's and as long as the queue says: it is
/// renewed half-way as long as the lease lasts, and given up when the lease ends before it.
/// </summary>
internal sealed class MessageReceiver : IAsyncDisposable
{
    /// <summary>What a queue that has nothing is given to find something; a message that is there comes in a fraction of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private readonly QueueName _queue;
    private readonly NamespaceConnection _connection;
    private readonly TimeProvider _clock;
    private readonly ServiceBusReceiver _receiver;
    private readonly Arrivals _arrivals;
    private readonly PeriodicTimer _timer;
    private readonly Task _sweeping;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SemaphoreSlim _broom = new(1, 1);
    private readonly ConcurrentDictionary<string, Delivery> _held = new(StringComparer.Ordinal);
    private int _waiters;

    public MessageReceiver(QueueName queue, NamespaceConnection connection, TimeProvider clock)
    {
        (_queue, _connection, _clock) = (queue, connection, clock);
        _receiver = connection.Client.CreateReceiver(connection.NameOf(queue), new ServiceBusReceiverOptions { PrefetchCount = 0, ReceiveMode = ServiceBusReceiveMode.PeekLock });
        _arrivals = new(_receiver, Patience);
        _timer = new(SweepInterval, clock);
        _sweeping = SweepAlwaysAsync();
    }

    /// <summary>Takes up to so many messages.</summary>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(int count, TimeSpan lease, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<LeasedMessage>>(
        async () =>
        {
            await SweepAsync();
            var taken = new List<LeasedMessage>();
            foreach (var received in await _arrivals.TakeAsync(count))
            {
                if (received.LockedUntil > _clock.GetUtcNow() || await TryRenewAsync(received))
                {
                    taken.Add(Hold(received, lease));
                }
            }

            return taken;
        },
        cancellationToken);

    /// <summary>Waits until one may be there. Whoever is cancelled is expected to do something else: the service sends nothing for them.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiters);
        try
        {
            var arrival = await RunAsync(() => Task.FromResult(_arrivals.Expect()), cancellationToken);
            var first = await Task.WhenAny(arrival, Task.Delay(longest, _clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            if (first == arrival)
            {
                await _connection.AskAsync(_queue, () => DoAsync(() => arrival), cancellationToken);
            }
        }
        finally
        {
            if (Interlocked.Decrement(ref _waiters) == 0 && cancellationToken.IsCancellationRequested)
            {
                await StopExpectingAsync();
            }
        }
    }

    /// <summary>Lengthens the lease, if the service still knows of the lock.</summary>
    public async Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (!_held.TryGetValue(message.LeaseId, out var delivery) || !delivery.IsHeldAt(_clock.GetUtcNow()))
        {
            return false;
        }

        var isOurs = await _connection.AskAsync(_queue, () => TryRenewAsync(delivery.Received), cancellationToken);
        var now = _clock.GetUtcNow();
        while (isOurs && _held.TryGetValue(message.LeaseId, out var held))
        {
            if (_held.TryUpdate(message.LeaseId, held with { Until = now + lease, RenewAt = Delivery.RenewalOf(held.Received, now) }, held))
            {
                return true;
            }
        }

        _held.TryRemove(message.LeaseId, out _);
        return false;
    }

    /// <summary>
    /// Ends the lease with an answer to the service; false, and nothing was done, when it had ended before. When the service cannot be
    /// used, the lease is as it was.
    /// </summary>
    public async Task<bool> EndAsync(LeasedMessage message, Func<ServiceBusReceiver, Delivery, Task> answer, CancellationToken cancellationToken)
    {
        if (!TryRelease(message, out var delivery))
        {
            return false;
        }

        try
        {
            return await _connection.AskAsync(_queue, () => IsStillOursAsync(() => answer(_receiver, delivery)), cancellationToken);
        }
        catch
        {
            _held[message.LeaseId] = delivery;
            throw;
        }
    }

    /// <summary>How many messages are there, in whatever state, up to a bound; and whether this program may look.</summary>
    public Task<int> CountAsync(int most, CancellationToken cancellationToken) =>
        _connection.AskAsync(_queue, () => Peeking.CountAsync(_receiver, most, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _sweeping;
        try
        {
            await _arrivals.ReturnAllAsync();
        }
        catch (Exception exception) when (ServiceBusFault.IsLoss(exception) || ServiceBusFault.IsLockLost(exception))
        {
            // Their locks end by themselves.
        }

        _arrivals.Dispose();
        await _receiver.DisposeAsync();
        _gate.Dispose();
        _broom.Dispose();
    }

    private async Task StopExpectingAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            await _arrivals.StopExpectingAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await _connection.AskAsync(_queue, work, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private LeasedMessage Hold(ServiceBusReceivedMessage received, TimeSpan lease)
    {
        var (now, envelope) = (_clock.GetUtcNow(), Envelope.Read(received));
        _held[received.LockToken] = new(received, envelope, now + lease, Delivery.RenewalOf(received, now));
        return new(_queue, envelope.Message, received.LockToken, envelope.EarlierDeliveries + received.DeliveryCount, envelope.EnqueuedAt);
    }

    /// <summary>Takes the message out of its consumer's hands, once.</summary>
    private bool TryRelease(LeasedMessage message, [NotNullWhen(true)] out Delivery? delivery) =>
        _held.TryGetValue(message.LeaseId, out delivery)
        && delivery.IsHeldAt(_clock.GetUtcNow())
        && _held.TryRemove(message.LeaseId, out delivery);

    private Task<bool> TryRenewAsync(ServiceBusReceivedMessage received) => IsStillOursAsync(() => _receiver.RenewMessageLockAsync(received));

    private static async Task<bool> IsStillOursAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (ServiceBusException exception) when (ServiceBusFault.IsLockLost(exception))
        {
            return false;
        }
    }

    private static async Task<bool> DoAsync(Func<Task> work)
    {
        await work();
        return true;
    }

    private async Task SweepAlwaysAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            await SweepAsync();
        }
    }

    /// <summary>Renews the locks of what is held, and gives back what its consumer has held for too long.</summary>
    private async Task SweepAsync()
    {
        await _broom.WaitAsync();
        try
        {
            var now = _clock.GetUtcNow();
            foreach (var (id, delivery) in _held)
            {
                if (delivery.IsHeldAt(now) ? now >= delivery.RenewAt : _held.TryRemove(new(id, delivery)))
                {
                    await SweepAsync(id, delivery, now);
                }
            }
        }
        finally
        {
            _broom.Release();
        }
    }

    private async Task SweepAsync(string id, Delivery delivery, DateTimeOffset now)
    {
        try
        {
            if (!delivery.IsHeldAt(now))
            {
                await IsStillOursAsync(() => _receiver.AbandonMessageAsync(delivery.Received));
            }
            else if (await TryRenewAsync(delivery.Received))
            {
                _held.TryUpdate(id, delivery with { RenewAt = Delivery.RenewalOf(delivery.Received, now) }, delivery);
            }
            else
            {
                _held.TryRemove(id, out _);
            }
        }
        catch (Exception exception) when (ServiceBusFault.IsLoss(exception))
        {
            // It is tried again with the next look; the lock ends by itself otherwise.
        }
    }
}

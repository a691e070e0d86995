using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>
/// What this process holds of one queue. A lease ends with the channel it came by, when it is not renewed, and before the broker
/// would close the channel, and all leases with it, over a message that is never answered (its acknowledgement timeout).
/// </summary>
internal sealed class MessageReceiver : IAsyncDisposable
{
    /// <summary>Well below the broker's own limit, which is 30 minutes unless it was configured.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private const int LeaseIdLength = 32;
    private readonly QueueName _queue;
    private readonly BrokerConnection _connection;
    private readonly BrokerQueues _queues;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweeping;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentDictionary<string, Delivery> _held = new(StringComparer.Ordinal);
    private ReceivingChannel? _channel;
    private int _waiters;

    public MessageReceiver(QueueName queue, BrokerConnection connection, BrokerQueues queues, TimeProvider clock)
    {
        (_queue, _connection, _queues, _clock) = (queue, connection, queues, clock);
        _sweeping = clock.CreateTimer(_ => _ = SweepAsync(), state: null, SweepInterval, SweepInterval);
    }

    /// <summary>How many messages are held.</summary>
    public int Count => _held.Values.Count(delivery => delivery.IsHeldAt(_clock.GetUtcNow()));

    /// <summary>Takes up to so many messages.</summary>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(int count, TimeSpan lease, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<LeasedMessage>>(
        async channel =>
        {
            var taken = new List<LeasedMessage>();
            while (taken.Count < count && await channel.TakeAsync() is { } arrival)
            {
                taken.Add(Hold(channel, arrival, lease));
            }

            return taken;
        },
        cancellationToken);

    /// <summary>Waits until one may be there. Whoever is cancelled is expected to do something else: the broker sends nothing for them.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiters);
        try
        {
            var arrival = await RunAsync(channel => channel.ExpectAsync(), cancellationToken);
            await Task.WhenAny(arrival, Task.Delay(longest, _clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            if (Interlocked.Decrement(ref _waiters) == 0 && cancellationToken.IsCancellationRequested)
            {
                await StopExpectingAsync();
            }
        }
    }

    /// <summary>Lengthens the lease, if the broker still knows of it.</summary>
    public async Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease)
    {
        var now = _clock.GetUtcNow();
        if (!_held.TryGetValue(message.LeaseId, out var delivery) || !delivery.IsHeldAt(now))
        {
            return false;
        }

        return await AnswersAsync(delivery, held => held.Channel.AskAsync())
            && _held.TryUpdate(message.LeaseId, delivery with { Until = now + lease }, delivery);
    }

    /// <summary>Ends the lease with an answer to the broker; false, and nothing was done, when it had ended before.</summary>
    public async Task<bool> EndAsync(LeasedMessage message, Func<Delivery, Task> answer) =>
        TryRelease(message, out var delivery) && await AnswersAsync(delivery, answer);

    /// <summary>Ends the lease after <paramref name="move"/> has put the message somewhere else.</summary>
    public async Task<bool> MoveAsync(LeasedMessage message, Func<Envelope, Task> move)
    {
        if (!TryRelease(message, out var delivery) || !await AnswersAsync(delivery, held => held.Channel.AskAsync()))
        {
            return false;
        }

        try
        {
            await move(delivery.Arrival.Envelope);
        }
        catch
        {
            _held[message.LeaseId] = delivery;
            throw;
        }

        return await AnswersAsync(delivery, held => held.Channel.AcknowledgeAsync(held.Arrival.Tag));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _sweeping.DisposeAsync();
        if (_channel is not null)
        {
            await _channel.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<T> RunAsync<T>(Func<ReceivingChannel, Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var channel = await OpenAsync(cancellationToken);
            await SweepAsync();
            return await work(channel);
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception) && exception is not QueueUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            _queues.Forget(_queue);
            await CloseAsync();
            throw _connection.Failure(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task StopExpectingAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            await (_channel is { IsOpen: true } channel ? channel.StopExpectingAsync() : Task.CompletedTask);
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception))
        {
            // What the broker sent is its own again.
            await CloseAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<ReceivingChannel> OpenAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true } open)
        {
            return open;
        }

        await CloseAsync();
        var connection = await _connection.OpenAsync(cancellationToken);
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await _queues.DeclareAsync(channel, _queue, cancellationToken);
        _channel = new(channel, _queues.Work(_queue));
        await _channel.AskAsync();
        return _channel;
    }

    private async Task CloseAsync()
    {
        if (_channel is { } channel)
        {
            _channel = null;
            await channel.DisposeAsync();
        }
    }

    private LeasedMessage Hold(ReceivingChannel channel, Arrival arrival, TimeSpan lease)
    {
        var now = _clock.GetUtcNow();
        var id = RandomNumberGenerator.GetHexString(LeaseIdLength, lowercase: true);
        _held[id] = new(channel, arrival, now + lease, now + LongestHold);
        return new(_queue, arrival.Envelope.Message, id, arrival.Envelope.EarlierDeliveries + arrival.Envelope.Returns + 1, arrival.Envelope.EnqueuedAt);
    }

    /// <summary>Takes the message out of its consumer's hands, once.</summary>
    private bool TryRelease(LeasedMessage message, [NotNullWhen(true)] out Delivery? delivery) =>
        _held.TryGetValue(message.LeaseId, out delivery)
        && delivery.IsHeldAt(_clock.GetUtcNow())
        && _held.TryRemove(message.LeaseId, out delivery);

    /// <summary>Whether the broker answers on the channel by which the message came.</summary>
    private static async Task<bool> AnswersAsync(Delivery delivery, Func<Delivery, Task> ask)
    {
        try
        {
            await ask(delivery);
            return delivery.Channel.IsOpen;
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception))
        {
            // An answer that comes too late would be taken for that of the next question.
            await delivery.Channel.AbortAsync();
            return false;
        }
    }

    /// <summary>Gives back what its consumer has held for too long, and forgets what was lost.</summary>
    private async Task SweepAsync()
    {
        var now = _clock.GetUtcNow();
        foreach (var (id, delivery) in _held)
        {
            if (!delivery.IsHeldAt(now) && _held.TryRemove(new(id, delivery)) && delivery.Channel.IsOpen)
            {
                await AnswersAsync(delivery, held => held.Channel.ReturnAsync(held.Arrival.Tag));
            }
        }
    }
}

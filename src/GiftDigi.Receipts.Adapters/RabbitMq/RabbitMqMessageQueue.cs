using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>
/// Queues on RabbitMQ. Sending and receiving have a connection each, for the broker stops those that send too much; neither is
/// opened before it is needed.
/// </summary>
internal sealed class RabbitMqMessageQueue : IMessageQueue, IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly BrokerQueues _queues;
    private readonly BrokerConnection _sending;
    private readonly BrokerConnection _receiving;
    private readonly MessageSender _sender;
    private readonly DeadLetters _dead;
    private readonly Dictionary<QueueName, MessageReceiver> _receivers;
    private bool _isDisposed;

    public RabbitMqMessageQueue(RabbitMqOptions options, TimeProvider clock)
    {
        var address = RabbitMqAddress.TryParse(options.Address, out var parsed) ? parsed : throw new ArgumentException("Not an address of RabbitMQ.", nameof(options));
        _clock = clock;
        _queues = new(options.Prefix, options.DeliveryLimit);
        _sending = new(address, "sends", clock);
        _receiving = new(address, "receives", clock);
        _sender = new(_sending, _queues, clock);
        _dead = new(_sending, _queues, clock);
        _receivers = Enum.GetValues<QueueName>().ToDictionary(queue => queue, queue => new MessageReceiver(queue, _receiving, _queues, clock));
    }

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken) => SendAllAsync(queue, [message], cancellationToken);

    /// <inheritdoc/>
    public Task SendAllAsync(QueueName queue, IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return _sender.SendAsync(queue, _queues.Work(queue), [.. messages.Select(message => new Envelope(message, now))], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return _receivers[queue].ReceiveAsync(count, lease, cancellationToken);
    }

    /// <inheritdoc/>
    public Task WaitAsync(QueueName queue, TimeSpan longest, CancellationToken cancellationToken) => _receivers[queue].WaitAsync(longest, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        _receivers[message.Queue].EndAsync(message, held => held.Channel.AcknowledgeAsync(held.Arrival.Tag));

    /// <inheritdoc/>
    public Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return delay == TimeSpan.Zero
            ? _receivers[message.Queue].EndAsync(message, held => held.Channel.ReturnAsync(held.Arrival.Tag))
            : MoveAsync(message, _queues.Delayed(message.Queue, delay), envelope => envelope, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> PostponeAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return MoveAsync(
            message with { DeliveryCount = message.DeliveryCount - 1 }, _queues.Delayed(message.Queue, delay), envelope => envelope, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return _receivers[message.Queue].RenewAsync(message, lease);
    }

    /// <inheritdoc/>
    public Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken) =>
        MoveAsync(message, _queues.Dead(message.Queue), envelope => envelope with { Cause = cause, DiedAt = _clock.GetUtcNow() }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken) => _dead.ListAsync(queue, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RetryDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) => _dead.RemoveAsync(
        queue,
        key,
        envelope => _sender.SendAsync(queue, _queues.Work(queue), [new(envelope.Message, envelope.EnqueuedAt)], cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        _dead.RemoveAsync(queue, key, _ => Task.CompletedTask, cancellationToken);

    /// <inheritdoc/>
    public async Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken) =>
        await _sender.CountAsync(queue, cancellationToken) + _receivers[queue].Count;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueDepth>> MeasureAsync(QueueName queue, CancellationToken cancellationToken) =>
        [new("broker", await CountAsync(queue, cancellationToken), Oldest: null, await _sender.CountDeadAsync(queue, cancellationToken))];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        foreach (var receiver in _receivers.Values)
        {
            await receiver.DisposeAsync();
        }

        await _sender.DisposeAsync();
        await _sending.DisposeAsync();
        await _receiving.DisposeAsync();
    }

    /// <summary>Into another queue first, out of this one then: between the two it may be delivered twice, never lost.</summary>
    private Task<bool> MoveAsync(LeasedMessage message, string target, Func<Envelope, Envelope> change, CancellationToken cancellationToken) =>
        _receivers[message.Queue].MoveAsync(
            message,
            envelope => _sender.SendAsync(
                message.Queue, target, [change(envelope with { EarlierDeliveries = message.DeliveryCount })], cancellationToken));
}

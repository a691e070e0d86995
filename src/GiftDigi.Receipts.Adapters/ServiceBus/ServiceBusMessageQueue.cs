using System.Transactions;
using Azure.Messaging.ServiceBus;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Queues on Azure Service Bus: one for each of the port's, made with the namespace and not by this program.</summary>
internal sealed class ServiceBusMessageQueue : IMessageQueue, IAsyncDisposable
{
    private const int MostCounted = 1_000;
    private const int LongestCause = 1_000;
    private static readonly TimeSpan TransactionTimeout = TimeSpan.FromSeconds(20);
    private readonly TimeProvider _clock;
    private readonly NamespaceConnection _connection;
    private readonly Dictionary<QueueName, MessageSender> _senders;
    private readonly Dictionary<QueueName, MessageReceiver> _receivers;
    private readonly Dictionary<QueueName, DeadLetters> _dead;
    private volatile bool _isChecked;
    private bool _isDisposed;

    public ServiceBusMessageQueue(ServiceBusOptions options, TimeProvider clock)
    {
        var place = ServiceBusNamespace.TryParse(options.Namespace, out var parsed) ? parsed : throw new ArgumentException("Not a namespace of Service Bus.", nameof(options));
        _clock = clock;
        _connection = new(place, options, clock);
        _senders = Each(queue => new MessageSender(queue, _connection));
        _receivers = Each(queue => new MessageReceiver(queue, _connection, clock));
        _dead = Each(queue => new DeadLetters(queue, _connection));
    }

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken) => SendAllAsync(queue, [message], cancellationToken);

    /// <inheritdoc/>
    public Task SendAllAsync(QueueName queue, IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        return _senders[queue].SendAsync([.. messages.Select(message => new Envelope(message, now))], cancellationToken);
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
    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken) => _receivers[message.Queue].EndAsync(
        message, (receiver, held) => receiver.CompleteMessageAsync(held.Received, CancellationToken.None), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return _receivers[message.Queue].EndAsync(
            message,
            (receiver, held) => delay == TimeSpan.Zero
                ? receiver.AbandonMessageAsync(held.Received, cancellationToken: CancellationToken.None)
                : PutOffAsync(receiver, held, message, delay),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> PostponeAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return _receivers[message.Queue].EndAsync(
            message, (receiver, held) => PutOffAsync(receiver, held, message with { DeliveryCount = message.DeliveryCount - 1 }, delay), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return _receivers[message.Queue].RenewAsync(message, lease, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Envelope.DeliveriesProperty] = message.DeliveryCount,
            [Envelope.DiedAtProperty] = SortableTime.Write(_clock.GetUtcNow()),
        };
        return _receivers[message.Queue].EndAsync(
            message,
            (receiver, held) => receiver.DeadLetterMessageAsync(
                held.Received, properties, "GivenUp", cause.Length > LongestCause ? cause[..LongestCause] : cause, CancellationToken.None),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken) => _dead[queue].ListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RetryDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) => _dead[queue].RemoveAsync(
        key, envelope => _senders[queue].SendAsync([new(envelope.Message, envelope.EnqueuedAt, IsCopy: true)], cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        _dead[queue].RemoveAsync(key, _ => Task.CompletedTask, cancellationToken);

    /// <summary>
    /// Those of all processes, leased and put off ones as well, up to <see cref="MostCounted"/>: they are looked at one by one, because
    /// asking for the number itself wants the right to manage the namespace. The first time, all queues and rights are checked.
    /// </summary>
    public async Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        return await _receivers[queue].CountAsync(MostCounted, cancellationToken);
    }

    /// <summary>Counted as <see cref="CountAsync"/> does, dead letters as well; since when the oldest waits is the database's to tell.</summary>
    public async Task<IReadOnlyList<QueueDepth>> MeasureAsync(QueueName queue, CancellationToken cancellationToken) =>
        [new("broker", await CountAsync(queue, cancellationToken), Oldest: null, await _dead[queue].CountAsync(MostCounted, cancellationToken))];

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

        await _connection.DisposeAsync();
    }

    private static Dictionary<QueueName, T> Each<T>(Func<QueueName, T> create) => Enum.GetValues<QueueName>().ToDictionary(queue => queue, create);

    /// <summary>Service Bus gives nothing back later: a copy that is due then takes its place, both or neither.</summary>
    private async Task PutOffAsync(ServiceBusReceiver receiver, Delivery held, LeasedMessage message, TimeSpan delay)
    {
        using var transaction = new TransactionScope(TransactionScopeOption.RequiresNew, TransactionTimeout, TransactionScopeAsyncFlowOption.Enabled);
        var copy = held.Envelope with { EarlierDeliveries = message.DeliveryCount, IsCopy = true };
        await _senders[message.Queue].ScheduleAsync(copy, _clock.GetUtcNow() + delay, CancellationToken.None);
        await receiver.CompleteMessageAsync(held.Received, CancellationToken.None);
        transaction.Complete();
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_isChecked)
        {
            return;
        }

        foreach (var queue in Enum.GetValues<QueueName>())
        {
            await _receivers[queue].CountAsync(1, cancellationToken);
            await _senders[queue].CheckAsync(cancellationToken);
        }

        _isChecked = true;
    }
}

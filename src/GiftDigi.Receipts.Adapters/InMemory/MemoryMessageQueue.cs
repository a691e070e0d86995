using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Queues that end with the process.</summary>
internal sealed class MemoryMessageQueue(MemoryStorage storage, TimeProvider clock) : IMessageQueue
{
    private const int LeaseIdLength = 32;
    private readonly MessageArrivals _arrivals = new();

    /// <summary>Adds a message, unless its key was seen before; for whoever holds the gate.</summary>
    public void Send(QueueName queue, QueueMessage message)
    {
        using var sending = MessageSpans.Send(queue, message);
        storage.Messages.TryAdd((queue, message.Key), new(queue, message.Traced(), clock.GetUtcNow()));
        _arrivals.Announce(queue);
    }

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                Send(queue, message);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task SendAllAsync(QueueName queue, IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                foreach (var message in messages)
                {
                    Send(queue, message);
                }

                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(
        QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return storage.RunAsync<IReadOnlyList<LeasedMessage>>(
            () =>
            {
                var now = clock.GetUtcNow();
                var due = Waiting(queue).Where(message => message.DueAt <= now).Take(count).ToList();
                return [.. due.Select(message => Claim(message, now + lease))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WaitAsync(QueueName queue, TimeSpan longest, CancellationToken cancellationToken)
    {
        var arrival = _arrivals.NextAsync(queue);
        var due = await storage.RunAsync(() => Waiting(queue).Min(message => (DateTimeOffset?)message.DueAt), cancellationToken);
        await MessageWait.WaitAsync(arrival, due, longest, clock, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken) =>
        ChangeAsync(message, (held, _) => held.State = MessageState.Completed, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        GiveBackAsync(message, delay, uncounted: 0, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PostponeAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        GiveBackAsync(message, delay, uncounted: 1, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return ChangeAsync(message, (held, now) => held.DueAt = now + lease, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken) =>
        ChangeAsync(
            message,
            (held, now) =>
            {
                held.State = MessageState.Dead;
                held.DeadLetter = new(held.Queue, held.Message, held.DeliveryCount, cause, now);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<DeadLetter>>(
            () => [.. storage.Messages.Values
                .Where(message => message.Queue == queue)
                .Select(message => message.DeadLetter)
                .OfType<DeadLetter>()
                .OrderBy(letter => letter.At)],
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RetryDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                if (FindDead(queue, key) is not { } dead)
                {
                    return false;
                }

                (dead.State, dead.DeadLetter, dead.LeaseId, dead.DeliveryCount, dead.DueAt) = (MessageState.Waiting, null, null, 0, clock.GetUtcNow());
                _arrivals.Announce(queue);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                if (FindDead(queue, key) is not { } dead)
                {
                    return false;
                }

                (dead.State, dead.DeadLetter) = (MessageState.Completed, null);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken) =>
        storage.RunAsync(() => Waiting(queue).Count(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueueDepth>> MeasureAsync(QueueName queue, CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<QueueDepth>>(
            () =>
            {
                var waiting = Waiting(queue).ToList();
                var dead = storage.Messages.Values.Count(message => message.Queue == queue && message.State == MessageState.Dead);
                return [new("memory", waiting.Count, waiting.Count > 0 ? waiting.Min(message => message.EnqueuedAt) : null, dead)];
            },
            cancellationToken);

    private Task<bool> GiveBackAsync(LeasedMessage message, TimeSpan delay, int uncounted, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return ChangeAsync(
            message,
            (held, now) =>
            {
                (held.LeaseId, held.DueAt, held.DeliveryCount) = (null, now + delay, held.DeliveryCount - uncounted);
                _arrivals.Announce(held.Queue);
            },
            cancellationToken);
    }

    private static LeasedMessage Claim(MemoryMessage message, DateTimeOffset end)
    {
        message.LeaseId = RandomNumberGenerator.GetHexString(LeaseIdLength, lowercase: true);
        message.DueAt = end;
        message.DeliveryCount++;
        return new(message.Queue, message.Message, message.LeaseId, message.DeliveryCount, message.EnqueuedAt);
    }

    private MemoryMessage? FindDead(QueueName queue, string key) =>
        storage.Messages.GetValueOrDefault((queue, key)) is { State: MessageState.Dead } dead ? dead : null;

    private IEnumerable<MemoryMessage> Waiting(QueueName queue) =>
        storage.Messages.Values.Where(message => message.Queue == queue && message.State is MessageState.Waiting);

    /// <summary>Changes the message only while its lease lasts.</summary>
    private Task<bool> ChangeAsync(
        LeasedMessage message, Action<MemoryMessage, DateTimeOffset> change, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                var now = clock.GetUtcNow();
                var held = storage.Messages.GetValueOrDefault((message.Queue, message.Message.Key));
                if (held is not { State: MessageState.Waiting } || held.LeaseId != message.LeaseId || held.DueAt <= now)
                {
                    return false;
                }

                change(held, now);
                return true;
            },
            cancellationToken);
}

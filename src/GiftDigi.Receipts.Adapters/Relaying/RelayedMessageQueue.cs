using GiftDigi.Receipts.Adapters.DatabaseQueue;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Relaying;

/// <summary>
/// Queues on a broker behind an outbox: what is sent goes into the table that changes of state write to as well, which takes a key
/// only once; the relay brings it to the broker, from which it is received.
/// </summary>
internal sealed class RelayedMessageQueue(DatabaseMessageQueue outbox, IMessageQueue broker) : IMessageQueue
{
    /// <summary>Where messages wait for the relay.</summary>
    public DatabaseMessageQueue Outbox => outbox;

    /// <summary>Where consumers take them from.</summary>
    public IMessageQueue Broker => broker;

    /// <inheritdoc/>
    public Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken) => outbox.SendAsync(queue, message, cancellationToken);

    /// <inheritdoc/>
    public Task SendAllAsync(QueueName queue, IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken) =>
        outbox.SendAllAsync(queue, messages, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken) =>
        broker.ReceiveAsync(queue, count, lease, cancellationToken);

    /// <inheritdoc/>
    public Task WaitAsync(QueueName queue, TimeSpan longest, CancellationToken cancellationToken) => broker.WaitAsync(queue, longest, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken) => broker.CompleteAsync(message, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        broker.AbandonAsync(message, delay, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> PostponeAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        broker.PostponeAsync(message, delay, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken) =>
        broker.RenewAsync(message, lease, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken) =>
        broker.DeadLetterAsync(message, cause, cancellationToken);

    /// <summary>The broker's, and those the broker did not take, or that died before there was a broker.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken)
    {
        var kept = await outbox.ListDeadLettersAsync(queue, cancellationToken);
        return [.. kept.Concat(await broker.ListDeadLettersAsync(queue, cancellationToken)).OrderBy(letter => letter.At)];
    }

    /// <inheritdoc/>
    public async Task<bool> RetryDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        await outbox.RetryDeadLetterAsync(queue, key, cancellationToken) || await broker.RetryDeadLetterAsync(queue, key, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> DropDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken) =>
        await outbox.DropDeadLetterAsync(queue, key, cancellationToken) || await broker.DropDeadLetterAsync(queue, key, cancellationToken);

    /// <summary>The outbox is counted first: what is relayed meanwhile is counted twice rather than not at all.</summary>
    public async Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken)
    {
        var waiting = await outbox.CountAsync(queue, cancellationToken);
        return waiting + await broker.CountAsync(queue, cancellationToken);
    }

    /// <summary>The outbox first.</summary>
    public async Task<IReadOnlyList<QueueDepth>> MeasureAsync(QueueName queue, CancellationToken cancellationToken)
    {
        var waiting = await outbox.MeasureAsync(queue, cancellationToken);
        return [.. waiting, .. await broker.MeasureAsync(queue, cancellationToken)];
    }
}

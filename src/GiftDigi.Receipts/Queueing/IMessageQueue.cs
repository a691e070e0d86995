namespace GiftDigi.Receipts.Queueing;

/// <summary>
/// Durable queues with leases: a message is delivered at least once, to one consumer at a time, oldest first, until it is
/// completed or dead-lettered. All calls on a lease that has ended return false and change nothing. A queue that cannot be
/// reached throws <see cref="QueueUnavailableException"/>; what was asked of it may have happened.
/// </summary>
public interface IMessageQueue
{
    /// <summary>
    /// Adds a message, durable when this returns. A queue in the database, and the outbox before a broker, ignore a key they have
    /// seen before; a broker by itself may deliver it again, so consumers do nothing twice for one key.
    /// </summary>
    Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken);

    /// <summary>Adds messages in this order; when it throws, any of them may have been added.</summary>
    Task SendAllAsync(QueueName queue, IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken);

    /// <summary>Leases up to <paramref name="count"/> messages that are due; an empty list when there are none.</summary>
    Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Returns when there may be something to receive, or after <paramref name="longest"/>. Whoever waits receives before it
    /// waits again: a broker hands the next message to those who wait. Whoever is cancelled waits no more, and leaves messages to others.
    /// </summary>
    Task WaitAsync(QueueName queue, TimeSpan longest, CancellationToken cancellationToken);

    /// <summary>Ends the message: its effects are durable.</summary>
    Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken);

    /// <summary>Gives the message back, to be delivered again after <paramref name="delay"/> or, with a broker, somewhat more.</summary>
    Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>
    /// Gives the message back as if it had not been delivered, to be delivered again after <paramref name="delay"/> or somewhat more: what
    /// kept it from being worked on was no fault of its own. Where a queue counts deliveries by itself, this one is counted.
    /// </summary>
    Task<bool> PostponeAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken) => AbandonAsync(message, delay, cancellationToken);

    /// <summary>Holds the message for <paramref name="lease"/> from now.</summary>
    Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives up on the message for a cause a person can read.</summary>
    Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken);

    /// <summary>The messages given up on, oldest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken);

    /// <summary>Sends a dead letter again, as if it had never been delivered; false when there is none of this key.</summary>
    Task<bool> RetryDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken);

    /// <summary>Removes a dead letter for good; false when there is none of this key.</summary>
    Task<bool> DropDeadLetterAsync(QueueName queue, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Messages that are neither completed nor dead, leased ones included; RabbitMQ tells only those that this process leased, Service Bus
    /// only so many.
    /// </summary>
    Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken);

    /// <summary>How full the queue is, in each place where its messages lie.</summary>
    Task<IReadOnlyList<QueueDepth>> MeasureAsync(QueueName queue, CancellationToken cancellationToken);
}

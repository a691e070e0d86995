namespace GiftDigi.Receipts.Queueing;

/// <summary>
/// Durable queues with leases: a message is delivered at least once, to one consumer at a time, oldest first, until it is
/// completed or dead-lettered. All calls on a lease that has ended return false and change nothing.
/// </summary>
public interface IMessageQueue
{
    /// <summary>Adds a message; a key the queue has seen before is ignored.</summary>
    Task SendAsync(QueueName queue, QueueMessage message, CancellationToken cancellationToken);

    /// <summary>Leases up to <paramref name="count"/> messages that are due; an empty list when there are none.</summary>
    Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(QueueName queue, int count, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Ends the message: its effects are durable.</summary>
    Task<bool> CompleteAsync(LeasedMessage message, CancellationToken cancellationToken);

    /// <summary>Gives the message back, to be delivered again after <paramref name="delay"/>.</summary>
    Task<bool> AbandonAsync(LeasedMessage message, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Holds the message for <paramref name="lease"/> from now.</summary>
    Task<bool> RenewAsync(LeasedMessage message, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives up on the message for a cause a person can read.</summary>
    Task<bool> DeadLetterAsync(LeasedMessage message, string cause, CancellationToken cancellationToken);

    /// <summary>The messages given up on, oldest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(QueueName queue, CancellationToken cancellationToken);

    /// <summary>Messages that are neither completed nor dead, leased ones included.</summary>
    Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken);
}

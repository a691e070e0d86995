namespace GiftDigi.Receipts.Queueing;

/// <summary>A message in the hands of one consumer until its lease ends.</summary>
/// <param name="Queue">Where it came from.</param>
/// <param name="Message">What was sent.</param>
/// <param name="LeaseId">Names this delivery; a consumer whose lease has ended can no longer act on the message.</param>
/// <param name="DeliveryCount">1 at the first delivery; counts those that ended in a crash or a lost lease as well.</param>
/// <param name="EnqueuedAt">When it was sent.</param>
public sealed record LeasedMessage(
    QueueName Queue,
    QueueMessage Message,
    string LeaseId,
    int DeliveryCount,
    DateTimeOffset EnqueuedAt);

using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>A message and where it stands.</summary>
internal sealed class MemoryMessage(QueueName queue, QueueMessage message, DateTimeOffset enqueuedAt)
{
    public QueueName Queue { get; } = queue;

    public QueueMessage Message { get; } = message;

    public DateTimeOffset EnqueuedAt { get; } = enqueuedAt;

    public MessageState State { get; set; } = MessageState.Waiting;

    public DateTimeOffset DueAt { get; set; } = enqueuedAt;

    public string? LeaseId { get; set; }

    public int DeliveryCount { get; set; }

    public DeadLetter? DeadLetter { get; set; }
}

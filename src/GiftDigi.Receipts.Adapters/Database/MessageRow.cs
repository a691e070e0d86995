using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A message of a queue, kept after its end so that its key is never taken twice.</summary>
internal sealed class MessageRow
{
    /// <summary>The order in which messages were sent.</summary>
    public long Id { get; init; }

    public required QueueName Queue { get; init; }

    public required string Key { get; init; }

    public required string Body { get; init; }

    public required MessageState State { get; init; }

    /// <summary>From when it may be delivered: when it was sent, when its lease ends, or when a consumer asked for it again.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The consumer that holds it until it is due again; null when none does.</summary>
    public string? LeaseId { get; init; }

    public required int DeliveryCount { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>When it was completed or given up on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was given up on.</summary>
    public string? Cause { get; init; }

    /// <summary>The trace it belongs to.</summary>
    public string? TraceParent { get; init; }
}

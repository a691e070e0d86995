using System.Collections.Concurrent;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Tells those who wait for messages that some may have come.</summary>
internal sealed class MessageArrivals
{
    private readonly ConcurrentDictionary<QueueName, TaskCompletionSource> _waits = new();

    /// <summary>Ends at the next announcement; to be asked for before one looks whether messages are there.</summary>
    public Task NextAsync(QueueName queue) =>
        _waits.GetOrAdd(queue, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>A message of the queue may be due.</summary>
    public void Announce(QueueName queue)
    {
        if (_waits.TryRemove(queue, out var wait))
        {
            wait.TrySetResult();
        }
    }

    /// <summary>Messages of any queue may be due.</summary>
    public void AnnounceAll()
    {
        foreach (var queue in Enum.GetValues<QueueName>())
        {
            Announce(queue);
        }
    }
}

using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>
/// Where the worker takes entries from: those for which somebody waits, and those of a batch when there are none. One in ten is looked
/// for the other way round, so that a batch comes forward however many people enter.
/// </summary>
internal sealed class EntrySource(IMessageQueue queue)
{
    private const int BatchShare = 10;
    private static readonly QueueName[] Usual = [QueueName.Entries, QueueName.BatchEntries];
    private static readonly QueueName[] BatchFirst = [QueueName.BatchEntries, QueueName.Entries];
    private uint _taken;

    /// <summary>The next one; null when there is none.</summary>
    public async Task<LeasedMessage?> ReceiveAsync(TimeSpan lease, CancellationToken cancellationToken)
    {
        foreach (var name in (Volatile.Read(ref _taken) + 1) % BatchShare == 0 ? BatchFirst : Usual)
        {
            if (await queue.ReceiveAsync(name, 1, lease, cancellationToken) is [var message])
            {
                Interlocked.Increment(ref _taken);
                return message;
            }
        }

        return null;
    }

    /// <summary>Returns when there may be one, whichever kind it is, or after <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waits = Usual.Select(name => queue.WaitAsync(name, longest, enough.Token)).ToList();
        var first = await Task.WhenAny(waits);
        await enough.CancelAsync();
        await Task.WhenAll(waits).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }
}

using Azure.Messaging.ServiceBus;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>The dead letters of a queue. Looking changes none; removing takes those before them as well and gives them back.</summary>
internal sealed class DeadLetters(QueueName queue, NamespaceConnection connection)
{
    private const int Batch = 100;

    /// <summary>The most that are shown; whoever has more dead letters than that has another trouble first.</summary>
    private const int Most = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly ServiceBusReceiver _receiver = connection.Client.CreateReceiver(
        connection.NameOf(queue), new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter, PrefetchCount = 0, ReceiveMode = ServiceBusReceiveMode.PeekLock });

    /// <summary>All of them, oldest first.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken cancellationToken) => connection.AskAsync<IReadOnlyList<DeadLetter>>(
        queue,
        async () => [.. (await Peeking.ListAsync(_receiver, Most, cancellationToken)).Select(received => Envelope.ReadDead(queue, received)).OrderBy(letter => letter.At)],
        cancellationToken);

    /// <summary>How many there are, up to a bound.</summary>
    public Task<int> CountAsync(int most, CancellationToken cancellationToken) =>
        connection.AskAsync(queue, () => Peeking.CountAsync(_receiver, most, cancellationToken), cancellationToken);

    /// <summary>
    /// Removes those of a key, after <paramref name="before"/> has seen the last of them; false when there are none, or somebody else has
    /// them in hand. What was done before and not removed is done again with the next try: consumers do nothing twice for a key.
    /// </summary>
    public Task<bool> RemoveAsync(string key, Func<Envelope, Task> before, CancellationToken cancellationToken) => connection.AskAsync(
        queue,
        async () =>
        {
            var wanted = (await Peeking.ListAsync(_receiver, Most, cancellationToken))
                .Where(received => Envelope.Read(received).Message.Key == key)
                .Select(received => received.SequenceNumber)
                .ToHashSet();
            return wanted.Count > 0 && await RemoveAsync(wanted, before);
        },
        cancellationToken);

    private async Task<bool> RemoveAsync(HashSet<long> wanted, Func<Envelope, Task> before)
    {
        var taken = new List<ServiceBusReceivedMessage>();
        try
        {
            await TakeUntilAsync(wanted, taken);
            var found = taken.Where(received => wanted.Contains(received.SequenceNumber)).ToList();
            if (found is not [.., var last])
            {
                return false;
            }

            await before(Envelope.Read(last));
            foreach (var received in found)
            {
                await _receiver.CompleteMessageAsync(received, CancellationToken.None);
                taken.Remove(received);
            }

            return true;
        }
        catch (ServiceBusException exception) when (ServiceBusFault.IsLockLost(exception))
        {
            return false;
        }
        finally
        {
            await ReturnAsync(taken);
        }
    }

    private async Task TakeUntilAsync(HashSet<long> wanted, List<ServiceBusReceivedMessage> taken)
    {
        while (!wanted.IsSubsetOf(taken.Select(received => received.SequenceNumber))
            && await _receiver.ReceiveMessagesAsync(Batch, Patience, CancellationToken.None) is { Count: > 0 } more)
        {
            taken.AddRange(more);
        }
    }

    private async Task ReturnAsync(IEnumerable<ServiceBusReceivedMessage> taken)
    {
        foreach (var received in taken)
        {
            try
            {
                await _receiver.AbandonMessageAsync(received, cancellationToken: CancellationToken.None);
            }
            catch (Exception exception) when (ServiceBusFault.IsLoss(exception) || ServiceBusFault.IsLockLost(exception))
            {
                // It comes back when its lock ends.
            }
        }
    }
}

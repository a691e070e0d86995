using Azure.Messaging.ServiceBus;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Looks at all messages of a queue, page by page, and changes none.</summary>
internal static class Peeking
{
    private const int Page = 100;

    /// <summary>What is there, in its order, locked and scheduled messages as well.</summary>
    public static async Task<IReadOnlyList<ServiceBusReceivedMessage>> ListAsync(ServiceBusReceiver receiver, int most, CancellationToken cancellationToken)
    {
        var found = new List<ServiceBusReceivedMessage>();
        var next = 1L;
        while (found.Count < most && await receiver.PeekMessagesAsync(Math.Min(Page, most - found.Count), next, cancellationToken) is { Count: > 0 } page)
        {
            found.AddRange(page);
            next = page[^1].SequenceNumber + 1;
        }

        return found;
    }

    /// <summary>How many there are, up to a bound.</summary>
    public static async Task<int> CountAsync(ServiceBusReceiver receiver, int most, CancellationToken cancellationToken) =>
        (await ListAsync(receiver, most, cancellationToken)).Count;
}

using Azure.Messaging.ServiceBus;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Sends to one queue; what was sent is stored when it returns.</summary>
internal sealed class MessageSender(QueueName queue, NamespaceConnection connection)
{
    private const int MostAtOnce = 200;
    private readonly ServiceBusSender _sender = connection.Client.CreateSender(connection.NameOf(queue));

    /// <summary>Sends in this order, as many at once as fit into one transfer.</summary>
    /// <exception cref="QueueUnavailableException">The service cannot be used; any of them may have been sent.</exception>
    /// <exception cref="ServiceBusException">One of them is too large.</exception>
    public Task<bool> SendAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancellationToken) => connection.AskAsync(
        queue,
        async () =>
        {
            var waiting = new Queue<ServiceBusMessage>(envelopes.Select(envelope => envelope.Create()));
            while (waiting.Count > 0)
            {
                await SendSomeAsync(waiting, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Sends a message that is delivered at <paramref name="due"/>, as part of the transaction around it.</summary>
    public Task ScheduleAsync(Envelope envelope, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var message = envelope.Create();
        message.ScheduledEnqueueTime = due;
        return _sender.SendMessageAsync(message, cancellationToken);
    }

    /// <summary>Whether this program may send here: asks for the link, and sends nothing.</summary>
    public Task<bool> CheckAsync(CancellationToken cancellationToken) => connection.AskAsync(
        queue,
        async () =>
        {
            using var batch = await _sender.CreateMessageBatchAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task SendSomeAsync(Queue<ServiceBusMessage> waiting, CancellationToken cancellationToken)
    {
        using var batch = await _sender.CreateMessageBatchAsync(cancellationToken);
        while (batch.Count < MostAtOnce && waiting.TryPeek(out var next) && batch.TryAddMessage(next))
        {
            waiting.Dequeue();
        }

        // One that does not fit alone is for the client to refuse.
        await (batch.Count > 0 ? _sender.SendMessagesAsync(batch, cancellationToken) : _sender.SendMessageAsync(waiting.Dequeue(), cancellationToken));
    }
}

using System.Globalization;
using GiftDigi.Receipts.Queueing;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>
/// The dead letters of a queue. They are looked at by taking all and giving all back, so two who look at once see a part each.
/// </summary>
internal sealed class DeadLetters(BrokerConnection connection, BrokerQueues queues, TimeProvider clock)
{
    private const int MostLooks = 200;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>All of them, oldest first.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(QueueName queue, CancellationToken cancellationToken) => LookAsync<IReadOnlyList<DeadLetter>>(
        queue,
        (_, arrivals) => Task.FromResult<(IReadOnlyList<DeadLetter>, int)>(
            ([.. arrivals.Select(arrival => ToDeadLetter(queue, arrival.Envelope)).OrderBy(letter => letter.At)], 0)),
        cancellationToken);

    /// <summary>Removes those of a key, after <paramref name="before"/> has seen the last of them; false when there are none.</summary>
    public Task<bool> RemoveAsync(QueueName queue, string key, Func<Envelope, Task> before, CancellationToken cancellationToken) => LookAsync(
        queue,
        async (channel, arrivals) =>
        {
            var wanted = arrivals.Where(arrival => arrival.Envelope.Message.Key == key).ToList();
            if (wanted is not [.., var last])
            {
                return (false, 0);
            }

            await before(last.Envelope);
            foreach (var arrival in wanted)
            {
                await channel.BasicAckAsync(arrival.Tag, multiple: false, CancellationToken.None);
            }

            return (true, wanted.Count);
        },
        cancellationToken);

    private async Task<T> LookAsync<T>(QueueName queue, Func<IChannel, IReadOnlyList<Arrival>, Task<(T Result, int Removed)>> look, CancellationToken cancellationToken)
    {
        try
        {
            var open = await connection.OpenAsync(cancellationToken);
            await using var channel = await open.CreateChannelAsync(cancellationToken: cancellationToken);
            await queues.DeclareAsync(channel, queue, cancellationToken);
            var arrivals = await TakeAllAsync(channel, queues.Dead(queue), cancellationToken);
            var (result, removed) = await look(channel, arrivals);
            await channel.BasicNackAsync(deliveryTag: 0, multiple: true, requeue: true, CancellationToken.None);
            await SettleAsync(channel, queues.Dead(queue), arrivals.Count - removed);
            await channel.CloseAsync(CancellationToken.None);
            return result;
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception) && exception is not QueueUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            queues.Forget(queue);
            throw connection.Failure(exception);
        }
    }

    /// <summary>What is given back is in the queue a moment later; whoever looks next is to see it.</summary>
    private async Task SettleAsync(IChannel channel, string name, int returned)
    {
        for (var look = 0; look < MostLooks && await channel.MessageCountAsync(name, CancellationToken.None) < returned; look++)
        {
            await Task.Delay(LookInterval, clock, CancellationToken.None);
        }
    }

    private static async Task<List<Arrival>> TakeAllAsync(IChannel channel, string name, CancellationToken cancellationToken)
    {
        var count = await channel.MessageCountAsync(name, cancellationToken);
        var arrivals = new List<Arrival>();
        while (arrivals.Count < count && await channel.BasicGetAsync(name, autoAck: false, cancellationToken) is { } got)
        {
            arrivals.Add(new(got.DeliveryTag, Envelope.Read(got.BasicProperties, got.Body)));
        }

        return arrivals;
    }

    /// <summary>Looking counts as a delivery to the broker, so a letter says itself how often it was delivered before.</summary>
    private DeadLetter ToDeadLetter(QueueName queue, Envelope envelope) => envelope is { Cause: { } cause, DiedAt: { } diedAt }
        ? new(queue, envelope.Message, envelope.EarlierDeliveries, cause, diedAt)
        : new(
            queue,
            envelope.Message,
            envelope.EarlierDeliveries + queues.DeliveryLimit + 1,
            string.Create(CultureInfo.InvariantCulture, $"It came back {queues.DeliveryLimit + 1} times from consumers that died: the broker's delivery limit."),
            envelope.DiedAt ?? envelope.EnqueuedAt);
}

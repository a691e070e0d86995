using System.Collections.Concurrent;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>
/// A channel on which messages of one queue are taken and answered. It takes what is asked for and nothing in advance, so that a
/// message never waits behind a busy worker; only while somebody waits, the broker sends the next one (a prefetch of 1). Taking and
/// waiting are for one caller at a time, answering is for all.
/// </summary>
internal sealed class ReceivingChannel(IChannel channel, string queue) : IAsyncDisposable
{
    private const ushort Prefetch = 1;
    private readonly ConcurrentQueue<Arrival> _arrived = new();
    private Task _waiting = Task.CompletedTask;
    private string? _consumer;

    public bool IsOpen => channel.IsOpen;

    /// <summary>The next message; null when there is none.</summary>
    public async Task<Arrival?> TakeAsync()
    {
        if (_arrived.TryDequeue(out var arrival))
        {
            return arrival;
        }

        // While the broker is to send the next one by itself, there was none.
        if (!_waiting.IsCompleted)
        {
            return null;
        }

        // Not to be cancelled: a message that arrives after its taker has left would be held by nobody.
        return await channel.BasicGetAsync(queue, autoAck: false, CancellationToken.None) is { } got
            ? new(got.DeliveryTag, Envelope.Read(got.BasicProperties, got.Body))
            : null;
    }

    /// <summary>Gives a task that ends when a message has arrived, or the channel is lost.</summary>
    public async Task<Task> ExpectAsync()
    {
        if (!_arrived.IsEmpty)
        {
            return Task.CompletedTask;
        }

        if (_waiting.IsCompleted)
        {
            _waiting = await ConsumeOneAsync();
        }

        return _waiting;
    }

    /// <summary>Lets others have what comes next. What has arrived in this moment is for the next taker here.</summary>
    public async Task StopExpectingAsync()
    {
        if (!_waiting.IsCompleted && _consumer is { } consumer)
        {
            await channel.BasicCancelAsync(consumer, noWait: false, CancellationToken.None);
        }
    }

    /// <summary>Answers that the message is done with; when this returns, the broker knows.</summary>
    public async Task AcknowledgeAsync(ulong tag)
    {
        await channel.BasicAckAsync(tag, multiple: false, CancellationToken.None);
        await AskAsync();
    }

    /// <summary>Answers that the message is to be delivered again.</summary>
    public async Task ReturnAsync(ulong tag)
    {
        await channel.BasicNackAsync(tag, multiple: false, requeue: true, CancellationToken.None);
        await AskAsync();
    }

    /// <summary>Something that the broker must answer: it has then seen all that was sent before, and still holds what is ours.</summary>
    public Task AskAsync() => channel.BasicQosAsync(prefetchSize: 0, Prefetch, global: false, CancellationToken.None);

    /// <summary>Gives it up with all that was held; its successor is another channel.</summary>
    public async Task AbortAsync()
    {
        try
        {
            await channel.AbortAsync(CancellationToken.None);
        }
        catch (ObjectDisposedException)
        {
            // Somebody else has given it up.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await AbortAsync();
        await channel.DisposeAsync();
    }

    /// <summary>Asks for one message; the prefetch keeps a second one away until the consumer is cancelled.</summary>
    private async Task<Task> ConsumeOneAsync()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, arrived) =>
        {
            _arrived.Enqueue(new(arrived.DeliveryTag, Envelope.Read(arrived.BasicProperties, arrived.Body)));
            try
            {
                await channel.BasicCancelAsync(arrived.ConsumerTag, noWait: true, CancellationToken.None);
            }
            finally
            {
                ended.TrySetResult();
            }
        };
        consumer.UnregisteredAsync += (_, _) => End();
        consumer.ShutdownAsync += (_, _) => End();
        _consumer = await channel.BasicConsumeAsync(queue, autoAck: false, consumer, CancellationToken.None);
        return ended.Task;

        Task End()
        {
            ended.TrySetResult();
            return Task.CompletedTask;
        }
    }
}

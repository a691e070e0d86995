using GiftDigi.Receipts.Queueing;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>Publishes with confirms: a message is sent when the broker has it on the disks of most of its nodes, in a queue that exists.</summary>
internal sealed class MessageSender(BrokerConnection connection, BrokerQueues queues, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan ConfirmTimeout = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The client's own limit of what is on its way throws under bursts: callers take turns instead, and what one of them sends
    /// at once is bounded.
    /// </summary>
    private static readonly CreateChannelOptions Confirming = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    private const int MostAtOnce = 200;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IChannel? _channel;

    /// <summary>Publishes in this order to a queue that belongs to <paramref name="queue"/>.</summary>
    /// <exception cref="QueueUnavailableException">The broker cannot be reached; any of them may have been sent.</exception>
    /// <exception cref="PublishException">The broker refused one of them.</exception>
    public async Task SendAsync(QueueName queue, string target, IReadOnlyList<Envelope> envelopes, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            foreach (var part in envelopes.Chunk(MostAtOnce))
            {
                await SendAsync(queue, target, part, cancellationToken);
            }
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception) && exception is not QueueUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            await CloseAsync();
            throw connection.Failure(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>How many messages lie in the queues that hold those still to be delivered.</summary>
    public Task<int> CountAsync(QueueName queue, CancellationToken cancellationToken) => CountAsync(queue, queues.Alive(queue), cancellationToken);

    /// <summary>How many were given up on.</summary>
    public Task<int> CountDeadAsync(QueueName queue, CancellationToken cancellationToken) => CountAsync(queue, [queues.Dead(queue)], cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _gate.Dispose();
    }

    private async Task<int> CountAsync(QueueName queue, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var channel = await OpenAsync(queue, cancellationToken);
            var count = 0u;
            foreach (var name in names)
            {
                count += await channel.MessageCountAsync(name, CancellationToken.None);
            }

            return (int)count;
        }
        catch (Exception exception) when (BrokerFault.IsLoss(exception) && exception is not QueueUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            queues.Forget(queue);
            await CloseAsync();
            throw connection.Failure(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A queue that somebody removed is made again, once.</summary>
    private async Task SendAsync(QueueName queue, string target, Envelope[] envelopes, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(await OpenAsync(queue, cancellationToken), target, envelopes, cancellationToken);
        }
        catch (PublishException exception) when (exception.IsReturn)
        {
            queues.Forget(queue);
            await PublishAsync(await OpenAsync(queue, cancellationToken), target, envelopes, cancellationToken);
        }
    }

    private async Task PublishAsync(IChannel channel, string target, Envelope[] envelopes, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(source => ((CancellationTokenSource)source!).Cancel(), limit, ConfirmTimeout, Timeout.InfiniteTimeSpan);
        var confirmations = envelopes.Select(envelope => channel.BasicPublishAsync(
            exchange: "", target, mandatory: true, envelope.CreateProperties(), envelope.Body, limit.Token).AsTask());
        await Task.WhenAll([.. confirmations]);
    }

    private async Task<IChannel> OpenAsync(QueueName queue, CancellationToken cancellationToken)
    {
        var open = await connection.OpenAsync(cancellationToken);
        if (_channel is not { IsOpen: true })
        {
            await CloseAsync();
            _channel = await open.CreateChannelAsync(Confirming, cancellationToken);
        }

        await queues.DeclareAsync(_channel, queue, cancellationToken);
        return _channel;
    }

    private async Task CloseAsync()
    {
        if (_channel is { } channel)
        {
            _channel = null;
            await channel.AbortAsync(CancellationToken.None);
            await channel.DisposeAsync();
        }
    }
}

using Azure.Messaging.ServiceBus;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>
/// The client, and the names of what is on the other side. While the service is away it is asked in growing intervals, however many
/// callers there are; in between they fail at once.
/// </summary>
internal sealed class NamespaceConnection(ServiceBusNamespace place, ServiceBusOptions options, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private QueueUnavailableException? _failure;
    private DateTimeOffset _retryAt;
    private int _failures;

    /// <summary>The client of Service Bus.</summary>
    public ServiceBusClient Client { get; } = place.CreateClient(options.WebSockets);

    /// <summary>What a queue is called there.</summary>
    public string NameOf(QueueName queue) => $"{options.Prefix}.{Database.Kebab.Write(queue)}";

    /// <summary>Asks the service about a queue.</summary>
    /// <exception cref="QueueUnavailableException">It cannot be used, or could not be a moment ago.</exception>
    public async Task<T> AskAsync<T>(QueueName queue, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        ThrowIfAway();
        try
        {
            var answer = await ask();
            lock (_gate)
            {
                (_failure, _failures) = (null, 0);
            }

            return answer;
        }
        catch (Exception exception) when (ServiceBusFault.IsLoss(exception) && exception is not QueueUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            throw Fail(queue, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Client.DisposeAsync();

    private void ThrowIfAway()
    {
        lock (_gate)
        {
            if (_failure is not null && clock.GetUtcNow() < _retryAt)
            {
                throw new QueueUnavailableException(_failure.Message, _failure.InnerException);
            }
        }
    }

    private QueueUnavailableException Fail(QueueName queue, Exception exception)
    {
        lock (_gate)
        {
            var pause = FirstPause * Math.Pow(2, Math.Min(_failures++, 10));
            _retryAt = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
            return _failure = new(
                $"Service Bus at {place} cannot be used: {ServiceBusFault.Describe(exception, NameOf(queue))}. {ServiceBusOptions.Setting} says where it is and how it is entered.",
                exception);
        }
    }
}

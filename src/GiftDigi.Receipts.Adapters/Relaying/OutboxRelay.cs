using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Adapters.Relaying;

/// <summary>
/// Brings what the outbox holds to the broker, in order, and marks it done after the broker has confirmed it: a relay that dies in
/// between leaves it to the next one, which sends it again. Several may run, for each leases what it sends.
/// </summary>
internal sealed partial class OutboxRelay(RelayedMessageQueue queues, TimeProvider clock, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int Batch = 100;

    /// <summary>Refusals of one message, one a minute at last, before a person must look at it.</summary>
    private const int MostRefusals = 10;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestRefusalPause = TimeSpan.FromMinutes(1);

    // The one loop at which the unexpected is caught: whatever keeps one look from being made, there is a next one.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                await RelayAllAsync(isDown: failures > 0, stoppingToken);
                failures = 0;
                await queues.Outbox.WaitForAnyAsync(Interval, stoppingToken);
                continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (QueueUnavailableException exception)
            {
                LogUnavailable(exception.Message);
                pause = Backoff(failures++, LongestPause);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(exception);
                pause = Backoff(failures++, LongestPause);
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Until nothing is due.</summary>
    private async Task RelayAllAsync(bool isDown, CancellationToken cancellationToken)
    {
        if (isDown)
        {
            // Nothing is leased for a broker that is away.
            await queues.Broker.CountAsync(QueueName.Entries, cancellationToken);
        }

        while (await RelaySomeAsync(cancellationToken))
        {
        }
    }

    /// <summary>A batch of each queue of which anything is due; false when nothing was.</summary>
    private async Task<bool> RelaySomeAsync(CancellationToken cancellationToken)
    {
        var isAny = false;
        foreach (var queue in await queues.Outbox.FindDueAsync(cancellationToken))
        {
            if (await queues.Outbox.ReceiveAsync(queue, Batch, Lease, cancellationToken) is { Count: > 0 } messages)
            {
                isAny = true;
                await RelayAsync(queue, messages, cancellationToken);
            }
        }

        return isAny;
    }

    private async Task RelayAsync(QueueName queue, IReadOnlyList<LeasedMessage> messages, CancellationToken cancellationToken)
    {
        using var relaying = MessageSpans.Relay(queue, messages);
        try
        {
            await queues.Broker.SendAllAsync(queue, [.. messages.Select(message => message.Message)], cancellationToken);
        }
        catch (Exception exception) when (exception is QueueUnavailableException or OperationCanceledException)
        {
            // All of them come first again, in the same order.
            await queues.Outbox.AbandonAllAsync(messages, CancellationToken.None);
            throw;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await RelayOneByOneAsync(queue, messages, cancellationToken);
            return;
        }

        await queues.Outbox.CompleteAllAsync(messages, CancellationToken.None);
    }

    /// <summary>One of them is not taken: the others need not wait for it.</summary>
    private async Task RelayOneByOneAsync(QueueName queue, IReadOnlyList<LeasedMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            try
            {
                await queues.Broker.SendAsync(queue, message.Message, cancellationToken);
                await queues.Outbox.CompleteAsync(message, CancellationToken.None);
            }
            catch (Exception exception) when (exception is not QueueUnavailableException and not OperationCanceledException and not OutOfMemoryException)
            {
                LogRefused(exception, message.LeaseId, message.DeliveryCount);
                await PutOffAsync(message, exception);
            }
        }
    }

    private Task<bool> PutOffAsync(LeasedMessage message, Exception cause) => message.DeliveryCount < MostRefusals
        ? queues.Outbox.AbandonAsync(message, Backoff(message.DeliveryCount, LongestRefusalPause), CancellationToken.None)
        : queues.Outbox.DeadLetterAsync(message, $"The broker does not take it: {cause.GetType().Name}.", CancellationToken.None);

    private static TimeSpan Backoff(int failures, TimeSpan longest)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failures, 10));
        return pause < longest ? pause : longest;
    }

    [LoggerMessage(LogLevel.Warning, "Messages wait in the outbox: {Cause}")]
    private partial void LogUnavailable(string cause);

    [LoggerMessage(LogLevel.Error, "The broker refused the message of lease {Lease}, attempt {Attempt}.")]
    private partial void LogRefused(Exception exception, string lease, int attempt);

    [LoggerMessage(LogLevel.Error, "The outbox could not be relayed; trying again.")]
    private partial void LogFailed(Exception exception);
}

using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>
/// Takes entries from the queue through the pipeline. A message is completed after its verdict is durable; a worker that dies
/// in between leaves it to the next, for which the verdict is a fact that changes nothing.
/// </summary>
internal sealed partial class EntryWorker(
    IMessageQueue queue,
    EntrySource source,
    IEntryStore entries,
    IAuditTrail audit,
    ReceiptPipeline pipeline,
    StoreGate stores,
    LoopBeats beats,
    IHostApplicationLifetime lifetime,
    StopGrace grace,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<EntryWorker> logger) : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LettingGo = TimeSpan.FromSeconds(2);

    /// <summary>Longer than an empty queue is waited at, however far apart the looks are.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(WorkOptions.LongestPoll);
    private readonly TimeSpan _lease = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
    private readonly TimeSpan _poll = TimeSpan.FromMilliseconds(options.Value.PollMilliseconds);
    private readonly IReadOnlyList<string> _loops = [.. Enumerable.Range(1, options.Value.Concurrency).Select(number => string.Create(CultureInfo.InvariantCulture, $"entries {number}"))];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var loop in _loops)
        {
            beats.Announce(loop);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host stops one service after the other; nothing is to be taken while pages still end what they are at.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        await Task.WhenAll(_loops.Select(loop => Task.Run(() => ConsumeAsync(loop, grace.Over, stop.Token), CancellationToken.None)));
    }

    // The one loop at which the unexpected is caught: whatever happens to one entry, the queue goes on.
    private async Task ConsumeAsync(string loop, CancellationToken inHand, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            beats.Tell(loop, idle: TimeSpan.Zero);
            try
            {
                if (stores.IsShut)
                {
                    beats.Tell(loop, LongestWait);
                    await stores.WaitAsync(LongestWait, stoppingToken);
                }
                else if (await source.ReceiveAsync(_lease, stoppingToken) is { } message)
                {
                    await WorkOnAsync(message, inHand);
                }
                else
                {
                    beats.Tell(loop, LongestWait);
                    await source.WaitAsync(_poll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (QueueUnavailableException exception)
            {
                LogQueueUnavailable(exception.Message);
                await Task.Delay(FirstRetry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                if (!await stores.AreAwayAsync())
                {
                    LogQueueFailed(exception);
                    await Task.Delay(FirstRetry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }

        beats.End(loop);
    }

    private async Task WorkOnAsync(LeasedMessage message, CancellationToken inHand)
    {
        using var span = MessageSpans.Process(message);
        EntryMeter.Delivered(message, clock.GetUtcNow());
        await using var lease = new LeaseKeeper(queue, message, _lease, clock, inHand);
        Entry? entry = null;
        var closings = stores.Closings;
        try
        {
            var record = EntryId.TryParse(message.Message.Key, out var id) ? await entries.FindAsync(id, lease.Work) : null;
            entry = record?.Entry;
            await (entry is null ? BuryAsync(message, inHand)
                : record!.Conclusion is not null ? FinishAsync(message, entry, inHand)
                : ConcludeAsync(message, entry, lease.Work, inHand));
        }
        catch (OperationCanceledException) when (lease.Work.IsCancellationRequested)
        {
            await LetGoAsync(message, entry);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or QueueUnavailableException))
        {
            MessageSpans.Fail(span, exception);
            await (await stores.AreAwayAsync() || closings != stores.Closings ? PostponeAsync(message, entry, inHand)
                : entry is null ? throw new InvalidOperationException("An entry could not be looked up, though the stores answer.", exception)
                : RetryAsync(message, entry, exception, inHand));
        }
    }

    private async Task ConcludeAsync(LeasedMessage message, Entry entry, CancellationToken work, CancellationToken inHand)
    {
        if (message.DeliveryCount > options.Value.MaxAttempts)
        {
            await GiveUpAsync(message, entry, "The worker died each time.", inHand);
            return;
        }

        LogTaken(entry.Id, message.DeliveryCount);
        var start = clock.GetTimestamp();
        var isNew = await pipeline.ConcludeAsync(entry, work);
        if (!await queue.CompleteAsync(message, inHand))
        {
            LogLeaseLost(entry.Id);
        }

        LogConcluded(entry.Id, isNew, (long)clock.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>A copy, or a message whose worker died after the verdict: however often it came, there is nothing to give up on.</summary>
    private async Task FinishAsync(LeasedMessage message, Entry entry, CancellationToken cancellationToken)
    {
        await queue.CompleteAsync(message, cancellationToken);
        LogDecidedBefore(entry.Id);
    }

    private async Task BuryAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        await queue.DeadLetterAsync(message, "There is no such entry.", cancellationToken);
        LogNoSuchEntry(message.LeaseId);
    }

    // What is no fault of the entry does not count against it.
    private async Task PostponeAsync(LeasedMessage message, Entry? entry, CancellationToken cancellationToken)
    {
        await queue.PostponeAsync(message, FirstRetry, cancellationToken);
        LogPostponed(NameOf(message, entry));
    }

    // The worker is stopping, or the lease is lost; in the second case this has no effect.
    private async Task LetGoAsync(LeasedMessage message, Entry? entry)
    {
        using var limit = new CancellationTokenSource(LettingGo, clock);
        await queue.AbandonAsync(message, TimeSpan.Zero, limit.Token);
        LogLetGo(NameOf(message, entry));
    }

    // What the queue holds is not to be trusted in a log.
    private static string NameOf(LeasedMessage message, Entry? entry) => entry?.Id.Value ?? message.LeaseId;

    private async Task RetryAsync(LeasedMessage message, Entry entry, Exception exception, CancellationToken cancellationToken)
    {
        LogFailed(exception, entry.Id, message.DeliveryCount);
        var cause = exception.GetType().Name;
        if (message.DeliveryCount > options.Value.MaxAttempts)
        {
            // Not even giving up on it goes well: a person must see it all the same.
            await queue.DeadLetterAsync(message, cause, cancellationToken);
            return;
        }

        if (message.DeliveryCount == options.Value.MaxAttempts)
        {
            await GiveUpAsync(message, entry, cause, cancellationToken);
            return;
        }

        await RecordFailureAsync(message, entry, cause, givenUp: false, cancellationToken);
        var delay = FirstRetry * Math.Pow(2, Math.Min(message.DeliveryCount - 1, 10));
        await queue.AbandonAsync(message, delay < LongestRetry ? delay : LongestRetry, cancellationToken);
    }

    private async Task GiveUpAsync(LeasedMessage message, Entry entry, string cause, CancellationToken cancellationToken)
    {
        await RecordFailureAsync(message, entry, cause, givenUp: true, cancellationToken);
        await pipeline.GiveUpAsync(entry, cancellationToken);
        await queue.DeadLetterAsync(message, cause, cancellationToken);
        LogGaveUp(entry.Id, message.DeliveryCount);
    }

    private Task RecordFailureAsync(LeasedMessage message, Entry entry, string cause, bool givenUp, CancellationToken cancellationToken)
    {
        EntryMeter.Failed(givenUp);
        return audit.AppendAsync(
            new(entry.Id, AuditStep.Failed, "worker", clock.GetUtcNow(), null, null, JsonSerializer.Serialize(
                new(message.DeliveryCount, cause, givenUp), ReceiptsJson.Readable.FailedDetails)),
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Entry {Entry} taken in hand, attempt {Attempt}.")]
    private partial void LogTaken(EntryId entry, int attempt);

    [LoggerMessage(LogLevel.Information, "Entry {Entry} concluded in {Milliseconds} ms (new verdict: {IsNew}).")]
    private partial void LogConcluded(EntryId entry, bool isNew, long milliseconds);

    [LoggerMessage(LogLevel.Information, "Entry {Entry} has its verdict already; its message is done.")]
    private partial void LogDecidedBefore(EntryId entry);

    [LoggerMessage(LogLevel.Information, "Entry {Entry} let go: another worker will take it.")]
    private partial void LogLetGo(string entry);

    [LoggerMessage(LogLevel.Information, "Entry {Entry} put off until the stores answer; this attempt does not count.")]
    private partial void LogPostponed(string entry);

    [LoggerMessage(LogLevel.Warning, "The lease of entry {Entry} was lost while it was worked on: another worker may have it too, and its verdict is the first one's.")]
    private partial void LogLeaseLost(EntryId entry);

    [LoggerMessage(LogLevel.Warning, "Entry {Entry} failed at attempt {Attempt}.")]
    private partial void LogFailed(Exception exception, EntryId entry, int attempt);

    [LoggerMessage(LogLevel.Error, "Entry {Entry} was given up after {Attempts} attempts and referred to a person.")]
    private partial void LogGaveUp(EntryId entry, int attempts);

    [LoggerMessage(LogLevel.Error, "Delivery {Lease} names no entry; it is dead.")]
    private partial void LogNoSuchEntry(string lease);

    [LoggerMessage(LogLevel.Warning, "The queue of entries waits: {Cause}")]
    private partial void LogQueueUnavailable(string cause);

    [LoggerMessage(LogLevel.Error, "The queue of entries could not be worked on; trying again.")]
    private partial void LogQueueFailed(Exception exception);
}

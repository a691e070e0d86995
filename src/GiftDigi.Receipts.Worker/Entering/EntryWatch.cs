using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Entries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// Tells pages that are open when something has happened to their entry, whichever process did it. All of them share one look at the
/// store for each interval.
/// </summary>
internal sealed partial class EntryWatch(IEntryStore entries, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<EntryWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(700);

    /// <summary>After so long the page asks anew, so that no connection stays for good.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Without a change the entry is given all the same after so long.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<EntryId, int> _watched = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<IReadOnlyDictionary<EntryId, EntryStanding>> _look = NextLook();

    /// <summary>
    /// The entry at once, then whenever it stands otherwise, and from time to time; it ends where the stage is settled, after ten
    /// minutes, or when the program is told to stop.
    /// </summary>
    /// <param name="progress">The entry as it is now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<EntryProgress> LookAsync(EntryProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return progress;
        var (id, start, said) = (progress.Record.Entry.Id, clock.GetTimestamp(), clock.GetTimestamp());
        _watched.AddOrUpdate(id, 1, static (_, pages) => pages + 1);
        try
        {
            while (!progress.IsSettled && clock.GetElapsedTime(start) < Longest && await NextAsync(cancellationToken) is { } standings)
            {
                var hasChanged = standings.TryGetValue(id, out var standing) && standing != progress.Record.Standing;
                if (hasChanged || clock.GetElapsedTime(said) > Silence)
                {
                    said = clock.GetTimestamp();
                    progress = hasChanged && await entries.FindAsync(id, cancellationToken) is { } record ? progress with { Record = record } : progress;
                    yield return progress;
                }
            }
        }
        finally
        {
            Leave(id);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Open pages would keep the server from stopping, and it would stop before what is registered before it.
        using var ending = lifetime.ApplicationStopping.Register(() => _ended.TrySetResult());
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var standings = _watched.IsEmpty ? [] : await entries.FindStandingsAsync([.. _watched.Keys], stoppingToken);
                Interlocked.Exchange(ref _look, NextLook()).SetResult(standings.ToDictionary(standing => standing.Id));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
    }

    /// <summary>What the next look sees; null when the program is told to stop.</summary>
    private async Task<IReadOnlyDictionary<EntryId, EntryStanding>?> NextAsync(CancellationToken cancellationToken)
    {
        var look = Volatile.Read(ref _look).Task;
        return await Task.WhenAny(look, _ended.Task).WaitAsync(cancellationToken) == look ? await look : null;
    }

    /// <summary>The last page of an entry takes it off.</summary>
    private void Leave(EntryId id)
    {
        while (_watched.TryGetValue(id, out var pages) && !(pages > 1 ? _watched.TryUpdate(id, pages - 1, pages) : _watched.TryRemove(new(id, pages))))
        {
        }
    }

    private static TaskCompletionSource<IReadOnlyDictionary<EntryId, EntryStanding>> NextLook() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Error, "Looking at entries for the pages failed; the next look follows")]
    private partial void LogFailed(Exception exception);
}

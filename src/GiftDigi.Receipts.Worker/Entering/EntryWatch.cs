using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Tells pages that are open when something has happened to their entry, whichever process did it.</summary>
internal sealed class EntryWatch(IEntryStore entries, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(700);

    /// <summary>After so long the page asks anew, so that no connection stays for good.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Without a change the entry is given all the same after so long.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The entry at once, then whenever it has come to another stage, and from time to time; it ends where the stage is settled, or after
    /// ten minutes.
    /// </summary>
    /// <param name="progress">The entry as it is now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<EntryProgress> LookAsync(EntryProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return progress;
        var (seen, start, said) = (progress.Stage, clock.GetTimestamp(), clock.GetTimestamp());
        using var timer = new PeriodicTimer(Interval, clock);
        while (!progress.IsSettled && clock.GetElapsedTime(start) < Longest && await timer.WaitForNextTickAsync(cancellationToken))
        {
            progress = await entries.FindAsync(progress.Record.Entry.Id, cancellationToken) is { } record ? progress with { Record = record } : progress;
            if (progress.Stage != seen || clock.GetElapsedTime(said) > Silence)
            {
                (seen, said) = (progress.Stage, clock.GetTimestamp());
                yield return progress;
            }
        }
    }
}

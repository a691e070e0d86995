using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Tells pages that are open when something has happened to their entry, whichever process did it.</summary>
internal sealed class EntryWatch(IEntryStore entries, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(700);

    /// <summary>After so long the page asks anew, so that no connection stays for good.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The entry whenever it has come to another stage; it ends where that is settled, or after ten minutes.</summary>
    /// <param name="progress">The entry as it is now.</param>
    /// <param name="seen">The stage that the page shows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<EntryProgress> ChangesAsync(EntryProgress progress, EntryStage seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            if (await entries.FindAsync(progress.Record.Entry.Id, cancellationToken) is { } record && progress with { Record = record } is var now && now.Stage != seen)
            {
                seen = now.Stage;
                yield return now;
                if (now.IsSettled)
                {
                    yield break;
                }
            }
        }
        while (clock.GetElapsedTime(start) < Longest && await timer.WaitForNextTickAsync(cancellationToken));
    }
}

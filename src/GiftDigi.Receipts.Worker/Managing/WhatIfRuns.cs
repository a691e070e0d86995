using System.Collections.Concurrent;
using System.Security.Cryptography;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Replaying;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>What terms would change, before they are published. Everybody has one run at a time: another takes its place.</summary>
internal sealed class WhatIfRuns(IEntryStore entries, IEntryStatistics statistics, TimeProvider clock) : IDisposable
{
    /// <summary>The most entries that are run through: the newest.</summary>
    public const int MostEntries = 10_000;

    /// <summary>The longest time.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<ReviewerId, WhatIfRun> _runs = new();

    /// <summary>Begins a run, and waits a little whether it ends soon. The same sent twice is one run.</summary>
    public async Task<WhatIfRun> StartAsync(Campaign terms, string document, ReviewerId by, CancellationToken cancellationToken)
    {
        var run = Begin(terms, document, by);
        await Task.WhenAny(run.Ended, Task.Delay(Patience, clock, cancellationToken));
        return run;
    }

    /// <summary>A run of a person; null when it is not theirs, or another took its place.</summary>
    public WhatIfRun? Find(string id, ReviewerId by) => _runs.TryGetValue(by, out var run) && run.Id == id ? run : null;

    public void Dispose()
    {
        foreach (var run in _runs.Values)
        {
            run.Dispose();
        }
    }

    private WhatIfRun Begin(Campaign terms, string document, ReviewerId by)
    {
        lock (_gate)
        {
            var before = _runs.GetValueOrDefault(by);
            if (before is { IsCalledOff: false } && before.Document == document && clock.GetUtcNow() - before.StartedAt < MostTime)
            {
                return before;
            }

            before?.CallOff();
            var run = _runs[by] = new(RandomNumberGenerator.GetHexString(16, lowercase: true), terms, document, clock.GetUtcNow());
            run.Start(ReplayAsync);
            return run;
        }
    }

    private async Task<ReplayTally> ReplayAsync(WhatIfRun run, CancellationToken calledOff)
    {
        var (tally, replay) = (new ReplayTally(), new Replay(run.Terms));
        using var time = new CancellationTokenSource(MostTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, calledOff);
        try
        {
            var after = await statistics.FindCursorAsync(run.Terms.Id, MostEntries, either.Token);
            var filter = new EntryFilter(run.Terms.Id, After: after);
            run.Expect(await entries.CountAsync(filter, either.Token), after is not null);
            await foreach (var record in entries.ListAsync(filter, either.Token))
            {
                either.Token.ThrowIfCancellationRequested();
                run.Advance();
                if (record.Conclusion is not null)
                {
                    tally.Add(replay.Next(record));
                }
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // What was counted until then is shown.
        }

        return tally;
    }
}

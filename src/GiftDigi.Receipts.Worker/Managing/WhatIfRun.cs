using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Replaying;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>Entries of a campaign are decided anew under terms that are not published.</summary>
/// <param name="id">Its name in addresses.</param>
/// <param name="terms">The terms.</param>
/// <param name="document">The same as they are written.</param>
/// <param name="startedAt">When it began.</param>
public sealed class WhatIfRun(string id, Campaign terms, string document, DateTimeOffset startedAt) : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private volatile int _done;
    private volatile int _wanted;

    public string Id => id;

    public Campaign Terms => terms;

    /// <summary>The terms as they are written.</summary>
    public string Document => document;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How many entries are to be run through.</summary>
    public int Wanted => _wanted;

    /// <summary>How many were.</summary>
    public int Done => _done;

    /// <summary>Whether there are older ones, which are left out.</summary>
    public bool HasOlder { get; private set; }

    /// <summary>Whether somebody called it off.</summary>
    public bool IsCalledOff => _cancel.IsCancellationRequested;

    /// <summary>Ends with what it counted.</summary>
    public Task<ReplayTally> Ended { get; private set; } = Task.FromResult(new ReplayTally());

    /// <summary>Runs in the background.</summary>
    internal void Start(Func<WhatIfRun, CancellationToken, Task<ReplayTally>> work)
    {
        var called = _cancel.Token;
        Ended = Task.Run(() => work(this, called), CancellationToken.None);
    }

    /// <summary>Says what lies before it.</summary>
    internal void Expect(int wanted, bool hasOlder) => (_wanted, HasOlder) = (wanted, hasOlder);

    /// <summary>Counts an entry.</summary>
    internal void Advance() => _done++;

    /// <summary>Calls it off.</summary>
    public void CallOff() => _cancel.Cancel();

    public void Dispose()
    {
        _cancel.Cancel();
        _cancel.Dispose();
    }
}

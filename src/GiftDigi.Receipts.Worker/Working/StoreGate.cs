using GiftDigi.Receipts.Adapters;
using GiftDigi.Receipts.Intake;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>
/// Keeps the worker from taking anything in hand while database or image store do not answer: it would fail through no fault of its own.
/// They are asked in growing intervals, once for all who wait, and the way is open again when both answer.
/// </summary>
internal sealed partial class StoreGate(DatabaseSchema schema, IImageStore images, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<StoreGate> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private Task _opening = Task.CompletedTask;
    private int _closings;

    /// <summary>Whether something is known to be wrong.</summary>
    public bool IsShut => !Volatile.Read(ref _opening).IsCompleted;

    /// <summary>How often the way was shut: what fails in between may have failed for that, though the stores answer again when they are asked.</summary>
    public int Closings => Volatile.Read(ref _closings);

    /// <summary>Waits until the way is open, for so long at most.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) =>
        Task.WhenAny(Volatile.Read(ref _opening), Task.Delay(longest, clock, cancellationToken));

    /// <summary>Whether the stores are away, to be asked when something failed; the way is shut while they are.</summary>
    public async Task<bool> AreAwayAsync()
    {
        if (IsShut)
        {
            return true;
        }

        if (await FindSilentAsync() is not { } silent)
        {
            return false;
        }

        lock (_gate)
        {
            if (_opening.IsCompleted)
            {
                _closings++;
                LogShut(silent);
                _opening = Task.Run(OpenAsync);
            }
        }

        return true;
    }

    private async Task OpenAsync()
    {
        var pause = FirstPause;
        do
        {
            await Task.Delay(pause, clock, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
        while (!lifetime.ApplicationStopping.IsCancellationRequested && await FindSilentAsync() is not null);
        LogOpen();
    }

    /// <summary>What does not answer; null when both do.</summary>
    private async Task<string?> FindSilentAsync() =>
        !await AnswersAsync(cancellationToken => schema.ListPendingAsync(cancellationToken)) ? "The database"
        : !await AnswersAsync(cancellationToken => images.ListUploadsAsync(1, cancellationToken)) ? "The image store"
        : null;

    private async Task<bool> AnswersAsync(Func<CancellationToken, Task> ask)
    {
        using var limit = new CancellationTokenSource(LongestAnswer, clock);
        try
        {
            await Task.Run(() => ask(limit.Token), limit.Token).WaitAsync(limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Store} does not answer: nothing is taken in hand until it does.")]
    private partial void LogShut(string store);

    [LoggerMessage(LogLevel.Information, "The stores answer again: work goes on.")]
    private partial void LogOpen();
}

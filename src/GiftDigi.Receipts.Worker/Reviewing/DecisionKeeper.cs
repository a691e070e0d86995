using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>Does what people decided once they can no longer take it back; what a stopped program left behind, too.</summary>
internal sealed partial class DecisionKeeper(ReviewDesk desk, TimeProvider clock, ILogger<DecisionKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await desk.CompleteAsync((entry, exception) => LogGivenUp(logger, entry, exception), stoppingToken) is > 0 and var done)
                {
                    LogDone(logger, done);
                }
            }
            catch (IOException exception)
            {
                LogFailed(logger, exception.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Decisions of people that were done: {Count}")]
    private static partial void LogDone(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "The decision about entry {Entry} failed; the entry waits for a person again")]
    private static partial void LogGivenUp(ILogger logger, EntryId entry, Exception exception);

    [LoggerMessage(LogLevel.Error, "Decisions of people could not be stored, and are tried again: {Cause}")]
    private static partial void LogFailed(ILogger logger, string cause);
}

using GiftDigi.Receipts.Intake;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Removes photos of which the rest or the form never came, from time to time.</summary>
internal sealed partial class UploadTidying(PhotoUploads uploads, IImageStore images, TimeProvider clock, ILogger<UploadTidying> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            uploads.RemoveAbandoned();
            await TidyStoreAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TidyStoreAsync(CancellationToken stoppingToken)
    {
        try
        {
            await (images.Direct?.RemoveBeforeAsync(clock.GetUtcNow() - PhotoUploads.Kept, stoppingToken) ?? Task.CompletedTask);
        }
        catch (IOException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Photos that were not entered could not be removed from the store; trying again later.")]
    private partial void LogFailed(Exception exception);
}

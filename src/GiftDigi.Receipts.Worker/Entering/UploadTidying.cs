using Microsoft.Extensions.Hosting;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Removes photos of which the rest never came, from time to time.</summary>
internal sealed class UploadTidying(PhotoUploads uploads, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            uploads.RemoveAbandoned();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

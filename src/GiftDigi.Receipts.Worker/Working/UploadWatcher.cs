using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Observing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>
/// Watches the image store for uploads (<c>CAMPAIGN/ENTRANT/NAME</c>) and makes entries of them. An upload is removed only after
/// its entry is durable; one that can be no entry is set aside with the cause, and
/// one for a stopped campaign waits until it is resumed.
/// </summary>
internal sealed partial class UploadWatcher(
    IImageStore images,
    ICampaignStore campaigns,
    ICampaignSwitches switches,
    EntryIntake intake,
    ImagingLimits limits,
    UploadSignal signal,
    StoreGate stores,
    LoopBeats beats,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<UploadWatcher> logger) : BackgroundService
{
    private const int Batch = 50;
    private const string Loop = "uploads";

    /// <summary>How many uploads wait for stopped campaigns to be resumed, and must not hold up others.</summary>
    private int _held;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        beats.Announce(Loop);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interval = TimeSpan.FromMilliseconds(options.Value.UploadPollMilliseconds ?? options.Value.PollMilliseconds);
        await using var timer = clock.CreateTimer(static woken => ((UploadSignal)woken!).Wake(), signal, interval, interval);
        using var ending = stoppingToken.Register(() => beats.End(Loop));
        do
        {
            await (stores.IsShut ? Task.CompletedTask : LookAsync(stoppingToken));
            beats.Tell(Loop, interval);
            await signal.WaitAsync(stoppingToken);
        }
        while (!stoppingToken.IsCancellationRequested);
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<Upload> uploads = [];
        var (wish, done) = (Batch + _held, 0);
        beats.Tell(Loop, idle: TimeSpan.Zero);
        await TryAsync(async () => uploads = await images.ListUploadsAsync(wish, stoppingToken), stoppingToken);
        _held = 0;
        foreach (var upload in uploads.TakeWhile(_ => !stores.IsShut))
        {
            beats.Tell(Loop, idle: TimeSpan.Zero);
            done += await TryAsync(() => TakeInAsync(upload, stoppingToken), stoppingToken) ? 1 : 0;
        }

        // More may wait than one look takes in; what failed waits for the next.
        if (uploads.Count == wish && done > 0)
        {
            signal.Wake();
        }
    }

    // What keeps one upload from being taken in keeps no other: it is tried again at the next look.
    private async Task<bool> TryAsync(Func<Task> action, CancellationToken stoppingToken)
    {
        try
        {
            await action();
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
        {
            if (!await stores.AreAwayAsync())
            {
                LogFailed(exception);
            }

            return false;
        }
    }

    private async Task TakeInAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (upload.Path.Split('/') is not [var campaignName, var entrantName, _]
            || !CampaignId.TryParse(campaignName, out var campaign)
            || !EntrantId.TryParse(entrantName, out var entrant)
            || await campaigns.FindAsync(campaign, cancellationToken) is null)
        {
            await SetAsideAsync(upload, "The path is not CAMPAIGN/ENTRANT/NAME with a published campaign.", cancellationToken);
            return;
        }

        if (await switches.IsStoppedAsync(campaign, cancellationToken))
        {
            _held++;
            return;
        }

        var image = await images.OpenUploadAsync(upload, limits.MaxBytes, cancellationToken);
        if (image is { Bytes.Length: var length } && length > limits.MaxBytes)
        {
            await SetAsideAsync(upload, $"The file has more than {limits.MaxBytes} bytes.", cancellationToken);
        }
        else if (image is not null)
        {
            using var span = EntrySpans.TakeIn();
            var (entry, isNew) = await intake.ReceiveAsync(campaign, entrant, Submission.Of(image) with { IsBatch = true }, "upload", cancellationToken);
            await images.RemoveUploadAsync(upload, cancellationToken);
            LogTakenIn(entry.Id, isNew);
        }
    }

    private async Task SetAsideAsync(Upload upload, string cause, CancellationToken cancellationToken)
    {
        await images.SetAsideAsync(upload, cause, cancellationToken);
        EntryMeter.Refused(RefusalCause.SetAside);
        LogSetAside(cause);
    }

    [LoggerMessage(LogLevel.Information, "Upload taken in as entry {Entry} (new: {IsNew}).")]
    private partial void LogTakenIn(EntryId entry, bool isNew);

    [LoggerMessage(LogLevel.Warning, "An upload was set aside: {Cause}")]
    private partial void LogSetAside(string cause);

    [LoggerMessage(LogLevel.Error, "An upload could not be taken in; trying again.")]
    private partial void LogFailed(Exception exception);
}

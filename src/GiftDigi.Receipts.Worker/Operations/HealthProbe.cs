using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>Answers one probe. An answer is good for some seconds, so that asking often costs nothing; whoever asks meanwhile shares it.</summary>
internal sealed partial class HealthProbe(string name, HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<HealthProbe> logger)
{
    /// <summary>The process is of use: its loops turn.</summary>
    public const string Live = "live";

    /// <summary>It can do its work now.</summary>
    public const string Ready = "ready";

    /// <summary>It has everything that it needs to begin.</summary>
    public const string Started = "started";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private (long At, Task<HealthReport> Report)? _known;
    private HealthStatus? _told;

    /// <summary>200 when all is well enough, 503 when it is not.</summary>
    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        var report = await AskAsync().WaitAsync(cancellationToken);
        return TypedResults.Json(
            HealthAnswer.Of(report),
            HealthJson.Default.HealthAnswer,
            statusCode: report.Status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private Task<HealthReport> AskAsync()
    {
        lock (_gate)
        {
            if (_known is { } known && (!known.Report.IsCompleted || IsFresh(known.At)))
            {
                return known.Report;
            }

            var report = Task.Run(LookAsync);
            _known = (clock.GetTimestamp(), report);
            return report;
        }
    }

    private bool IsFresh(long at) => clock.GetElapsedTime(at) < Fresh && !lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Others wait for the answer too: it is not lost when the one who asked has gone.</summary>
    private async Task<HealthReport> LookAsync()
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(name), CancellationToken.None);
        if (report.Status != _told)
        {
            _told = report.Status;
            var faults = report.Entries.Where(entry => entry.Value.Status is not HealthStatus.Healthy).Select(entry => entry.Key).Order(StringComparer.Ordinal);
            LogChange(name, report.Status, string.Join(", ", faults));
        }

        return report;
    }

    [LoggerMessage(LogLevel.Information, "The answer to whether it is {Probe} is now {Status} ({Faults}).")]
    private partial void LogChange(string probe, HealthStatus status, string faults);
}

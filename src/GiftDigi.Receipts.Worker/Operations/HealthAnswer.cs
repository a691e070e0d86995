using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>What a probe is answered.</summary>
/// <param name="Status">The worst of its parts: <c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">Its parts, by name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthPart> Checks)
{
    public static HealthAnswer Of(HealthReport report) => new(
        Write(report.Status),
        [.. report.Entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new HealthPart(entry.Key, Write(entry.Value.Status), (int)entry.Value.Duration.TotalMilliseconds, entry.Value.Description))]);

    private static string Write(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        HealthStatus.Unhealthy => "unhealthy",
        var other => throw new ArgumentOutOfRangeException(nameof(status), other, "No such state."),
    };
}

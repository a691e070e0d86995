using System.ComponentModel.DataAnnotations;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>Where traces and metrics are sent; settings <c>Telemetry:…</c>, or <c>RECEIPTS_Telemetry__…</c> in the environment.</summary>
internal sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>A collector that understands OTLP over HTTP, such as <c>http://127.0.0.1:4318</c>; nothing is sent unless it is set.</summary>
    public string? Otlp { get; set; }

    /// <summary>Which part of the traces is sent, 0 to 1; a trace is sent whole or not at all.</summary>
    [Range(0, 1.0)]
    public double Sampling { get; set; } = 1;

    /// <summary>Seconds between two looks at what waits in queues, for the metrics.</summary>
    [Range(1, 600)]
    public int LookSeconds { get; set; } = 10;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Otlp is not null && !(Uri.TryCreate(Otlp, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0))
        {
            yield return new("RECEIPTS_Telemetry__Otlp is no address of a collector; it must be like http://127.0.0.1:4318. Secrets go into OTEL_EXPORTER_OTLP_HEADERS.", [nameof(Otlp)]);
        }
    }
}

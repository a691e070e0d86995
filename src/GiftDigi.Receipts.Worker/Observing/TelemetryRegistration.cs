using System.Collections;
using System.Diagnostics;
using GiftDigi.Receipts.Observing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>Traces and metrics of the program: to a collector where a setting says so, and metrics to whoever scrapes them.</summary>
internal static class TelemetryRegistration
{
    private const string Section = "Telemetry";
    private const string Service = "receipts";
    private const string Metrics = "/metrics";
    private const string PlatformCollector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Of all that the platform measures, what says something about this program.</summary>
    private static readonly string[] Meters = [Telemetry.Name, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting"];

    /// <summary>Traces are begun in any case, for the log names them; they are recorded only where they are sent, and metrics where they are asked for.</summary>
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(PlatformVariables());
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>().AddOptions<TelemetryOptions>().BindConfiguration(Section).ValidateOnStart();
        builder.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        var (settings, isScraped) = (builder.Configuration.GetSection(Section).Get<TelemetryOptions>() ?? new(), builder.Configuration["Operations:Address"] is not null);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString()))
            .WithTracing(tracing => AddTracing(tracing, settings));
        if (!IsSent(settings) && !isScraped)
        {
            return builder;
        }

        builder.Services.AddHostedService<BacklogMeter>();
        telemetry.WithMetrics(metrics => AddMetrics(metrics, settings, isScraped));
        return builder;
    }

    /// <summary>Where metrics are scraped.</summary>
    /// <param name="routes">Those of the operations' listener.</param>
    /// <param name="program">The services of the program that is measured.</param>
    public static IEndpointRouteBuilder MapMetrics(this IEndpointRouteBuilder routes, IServiceProvider program)
    {
        routes.MapPrometheusScrapingEndpoint(Metrics, program.GetRequiredService<MeterProvider>(), configureBranchedPipeline: null, optionsName: null);
        return routes;
    }

    private static void AddTracing(TracerProviderBuilder tracing, TelemetryOptions settings)
    {
        tracing.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation(requests => requests.Filter = static context => !IsOfOperators(context.Request.Path));
        if (!IsSent(settings))
        {
            tracing.SetSampler<AlwaysOffSampler>();
            return;
        }

        tracing.SetSampler(new ParentBasedSampler(new RootSampler(settings.Sampling)))
            .AddSource("Npgsql")
            .AddHttpClientInstrumentation()
            .AddProcessor<SpanPolicy>()
            .AddOtlpExporter(otlp => Send(otlp, settings.Otlp, "traces"));
    }

    private static void AddMetrics(MeterProviderBuilder metrics, TelemetryOptions settings, bool isScraped)
    {
        metrics.AddMeter(Meters).AddHttpClientInstrumentation().AddRuntimeInstrumentation();
        if (isScraped)
        {
            metrics.AddPrometheusExporter();
        }

        if (IsSent(settings))
        {
            metrics.AddOtlpExporter(otlp => Send(otlp, settings.Otlp, "metrics"));
        }
    }

    /// <summary>What a platform asks every few seconds is nobody's trace.</summary>
    private static bool IsOfOperators(PathString path) =>
        path.StartsWithSegments(Metrics, StringComparison.Ordinal) || path.StartsWithSegments("/health", StringComparison.Ordinal);

    /// <summary>The specification's own variables, which the exporters look for in the settings.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> PlatformVariables() =>
        from DictionaryEntry variable in Environment.GetEnvironmentVariables()
        where variable.Key is string name && name.StartsWith("OTEL_", StringComparison.Ordinal)
        select new KeyValuePair<string, string?>((string)variable.Key, (string?)variable.Value);

    /// <summary>A platform that has a collector of its own tells its containers by the variable of the OpenTelemetry specification, which is meant as our setting is.</summary>
    private static bool IsSent(TelemetryOptions settings) => settings.Otlp is not null || Environment.GetEnvironmentVariable(PlatformCollector) is { Length: > 0 };

    /// <summary>Without an address of ours, the exporter takes address and protocol from the platform's variables.</summary>
    private static void Send(OtlpExporterOptions otlp, string? collector, string signal)
    {
        if (collector is not null)
        {
            (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(new Uri(collector.EndsWith('/') ? collector : $"{collector}/"), $"v1/{signal}"));
        }
    }
}

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

    /// <summary>Of all that the platform measures, what says something about this program.</summary>
    private static readonly string[] Meters = [Telemetry.Name, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting"];

    /// <summary>Traces are begun in any case, for the log names them; they are recorded only where they are sent, and metrics where they are asked for.</summary>
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>().AddOptions<TelemetryOptions>().BindConfiguration(Section).ValidateOnStart();
        builder.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        var (settings, isScraped) = (builder.Configuration.GetSection(Section).Get<TelemetryOptions>() ?? new(), builder.Configuration["Operations:Address"] is not null);
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString()))
            .WithTracing(tracing => AddTracing(tracing, settings));
        if (settings.Otlp is null && !isScraped)
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
        if (settings.Otlp is not { } collector)
        {
            tracing.SetSampler<AlwaysOffSampler>();
            return;
        }

        tracing.SetSampler(new ParentBasedSampler(new RootSampler(settings.Sampling)))
            .AddSource("Npgsql")
            .AddHttpClientInstrumentation()
            .AddProcessor<SpanPolicy>()
            .AddOtlpExporter(otlp => Send(otlp, collector, "traces"));
    }

    private static void AddMetrics(MeterProviderBuilder metrics, TelemetryOptions settings, bool isScraped)
    {
        metrics.AddMeter(Meters).AddHttpClientInstrumentation().AddRuntimeInstrumentation();
        if (isScraped)
        {
            metrics.AddPrometheusExporter();
        }

        if (settings.Otlp is { } collector)
        {
            metrics.AddOtlpExporter(otlp => Send(otlp, collector, "metrics"));
        }
    }

    /// <summary>What a platform asks every few seconds is nobody's trace.</summary>
    private static bool IsOfOperators(PathString path) =>
        path.StartsWithSegments(Metrics, StringComparison.Ordinal) || path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static void Send(OtlpExporterOptions otlp, string collector, string signal) =>
        (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(new Uri(collector.EndsWith('/') ? collector : $"{collector}/"), $"v1/{signal}"));
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Tests.Observing;

/// <summary>A collector that takes OTLP over HTTP as the standard has it, and complains of all else.</summary>
internal sealed class Collector : IAsyncDisposable
{
    /// <summary>What it wants to be sent, as the specification's variable of headers says it.</summary>
    public const string Headers = $"{KeyHeader}={Key}";

    private const string KeyHeader = "collector-key";
    private const string Key = "let-me-in";
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What was sent, as it came.</summary>
    public ConcurrentQueue<byte[]> Sent { get; } = [];

    public ConcurrentQueue<CollectedSpan> Spans { get; } = [];

    /// <summary>Requests that are none of the protocol.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var collector = new Collector(app);
        app.UseRouting();
        app.MapPost("/v1/traces", context => collector.TakeAsync(context, bytes =>
        {
            foreach (var span in CollectedSpan.Read(bytes))
            {
                collector.Spans.Enqueue(span);
            }
        }));
        app.MapPost("/v1/metrics", context => collector.TakeAsync(context, bytes => WireMessage.Read(bytes)));
        app.MapFallback(context =>
        {
            collector.Complaints.Enqueue($"{context.Request.Method} {context.Request.Path}");
            return Task.CompletedTask;
        });
        app.UseEndpoints(_ => { });
        await app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context, Action<byte[]> read)
    {
        if (context.Request.ContentType != "application/x-protobuf")
        {
            Complaints.Enqueue($"{context.Request.Path} with {context.Request.ContentType}");
        }

        if (context.Request.Headers[KeyHeader] != Key)
        {
            Complaints.Enqueue($"{context.Request.Path} without its key");
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.ToArray();
        Sent.Enqueue(bytes);
        try
        {
            read(bytes);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException or InvalidOperationException or KeyNotFoundException)
        {
            Complaints.Enqueue($"{context.Request.Path}: {exception.Message}");
        }

        context.Response.ContentType = "application/x-protobuf";
    }
}

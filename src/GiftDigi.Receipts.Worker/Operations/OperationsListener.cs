using GiftDigi.Receipts.Worker.Observing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>
/// A small server of its own for those who operate the program, whether it serves pages or not. It is there before everything else
/// starts and until everything else has stopped, so that it can tell of both.
/// </summary>
internal sealed partial class OperationsListener(IServiceProvider program, IOptions<OperationsOptions> options, ILogger<OperationsListener> logger) : IHostedService
{
    private const int MostConnections = 100;
    private const int MostBytes = 1024;
    private WebApplication? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.EndPoint is not { } endPoint)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            (kestrel.Limits.MaxConcurrentConnections, kestrel.Limits.MaxRequestBodySize) = (MostConnections, MostBytes);
            kestrel.Listen(endPoint);
        });
        builder.Services.AddRouting().AddSingleton<IHostLifetime, ProgramLifetime>();
        _server = builder.Build();
        _server.MapGroup("").DisableHttpMetrics().MapHealth(program).MapMetrics(program);
        await _server.StartAsync(cancellationToken);
        LogListening(_server.Urls.First());
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is not null)
        {
            await _server.StopAsync(cancellationToken);
            await _server.DisposeAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "Health is told at {Address}/health/live, ready and started")]
    private partial void LogListening(string address);

    /// <summary>It starts and stops with the program, not by signals of its own.</summary>
    private sealed class ProgramLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

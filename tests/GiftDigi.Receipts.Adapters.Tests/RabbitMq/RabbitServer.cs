namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>A real server in a folder of its own, driven by <c>infra/local/rabbitmq.sh</c>.</summary>
internal sealed class RabbitServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("receipts-rabbitmq-").FullName;

    /// <summary>Starts it, also again, and gives its address, which stays the same.</summary>
    public Task<string> StartAsync() => RunAsync("start", _folder);

    /// <summary>Stops it; what it holds is kept.</summary>
    public Task StopAsync() => RunAsync("stop", _folder);

    /// <summary>Runs a command of <c>rabbitmqctl</c>.</summary>
    public Task<string> ControlAsync(params string[] command) => RunAsync(["ctl", _folder, .. command]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Patience);
        var (exitCode, output) = await Command.TryAsync(Script(new(AppContext.BaseDirectory)), arguments, limit.Token);
        return exitCode == 0 ? output.Trim() : throw new InvalidOperationException($"infra/local/rabbitmq.sh {arguments[0]} failed: {output}");
    }

    private static string Script(DirectoryInfo folder) =>
        Path.Combine(folder.FullName, "infra", "local", "rabbitmq.sh") is var script && File.Exists(script)
            ? script
            : Script(folder.Parent ?? throw new InvalidOperationException("The tests run outside the checkout."));
}

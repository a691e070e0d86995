using System.Diagnostics;
using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>A worker in a process of its own: this program once more.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>The evaluation by which it is started.</summary>
    public const string Name = "scale-out-worker";

    private const string Ready = "ready";
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public static async Task<WorkerProcess> StartAsync(BenchServers servers, int milliseconds)
    {
        string[] arguments = [Name, servers.Postgres, servers.RabbitMq, servers.Prefix, servers.Data, milliseconds.ToString(CultureInfo.InvariantCulture)];
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        return await process.StandardOutput.ReadLineAsync() == Ready ? new(process) : throw new InvalidOperationException("A worker did not start.");
    }

    /// <summary>Stops it.</summary>
    /// <returns>How many entries it had.</returns>
    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        var count = await _process.StandardOutput.ReadLineAsync();
        await _process.WaitForExitAsync();
        return int.Parse(count!, CultureInfo.InvariantCulture);
    }

    /// <summary>What runs in that process, until its input ends.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var postgres, var rabbit, var prefix, var data, var milliseconds])
        {
            return 2;
        }

        var normalizer = new WaitingNormalizer(TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)));
        using var host = BenchHost.Create(new(postgres, rabbit, prefix, data), normalizer);
        await host.StartAsync();
        Console.WriteLine(Ready);
        _ = await Console.In.ReadToEndAsync();
        await host.StopAsync();
        Console.WriteLine(normalizer.Count.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>A process of the program that is started again whenever it ends, as an orchestrator does.</summary>
/// <param name="command">The program and its arguments.</param>
/// <param name="environment">Its settings.</param>
/// <param name="log">Where it writes to.</param>
internal sealed class ManagedProcess(string[] command, IReadOnlyDictionary<string, string> environment, string log) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private Process? _process;
    private Task _watching = Task.CompletedTask;

    /// <summary>What is added to its arguments from the next start on.</summary>
    public IReadOnlyList<string> Extra { get; set; } = [];

    /// <summary>How often it ended by itself.</summary>
    public int Deaths { get; private set; }

    /// <summary>Mebibytes of memory that it holds; 0 while it does not run.</summary>
    public double Mebibytes
    {
        get
        {
            var status = string.Create(CultureInfo.InvariantCulture, $"/proc/{_process?.Id ?? 0}/status");
            var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Starts it and watches over it.</summary>
    public void Start()
    {
        Launch();
        _watching = WatchAsync();
    }

    /// <summary>Kills it; it is started again after a while.</summary>
    public async Task KillAsync(TimeSpan after)
    {
        await _gate.WaitAsync();
        try
        {
            _process!.Kill();
            await _process.WaitForExitAsync();
            await Task.Delay(after, TimeProvider.System, CancellationToken.None);
            Launch();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Lets it stand still for a while.</summary>
    public async Task PauseAsync(TimeSpan length)
    {
        await _gate.WaitAsync();
        try
        {
            await Shell.SignalAsync("STOP", _process!.Id);
            await Task.Delay(length, TimeProvider.System, CancellationToken.None);
            await Shell.SignalAsync("CONT", _process.Id);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _watching;
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        _gate.Dispose();
        _ended.Dispose();
    }

    private void Launch()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$@\" >>\"$0\" 2>&1", log, .. command, .. Extra]) { UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    private async Task WatchAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            await Task.Delay(Pause, TimeProvider.System, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _gate.WaitAsync();
            if (!_ended.IsCancellationRequested && _process!.HasExited)
            {
                Deaths++;
                Launch();
            }

            _gate.Release();
        }
    }
}

using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>A real server on this machine, started by a script of <c>infra/local</c>, behind a door.</summary>
/// <param name="script">The script.</param>
/// <param name="arguments">What follows the verb.</param>
/// <param name="environment">What the script is told beside.</param>
/// <param name="processFile">The file whose first line is the server's process.</param>
internal sealed class LocalServer(string script, string[] arguments, IReadOnlyDictionary<string, string> environment, string processFile) : IAsyncDisposable
{
    private const int MostAttempts = 10;
    private const int MostLooks = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The way by which the program comes to it; there once it was started.</summary>
    public ServerDoor Door { get; private set; } = null!;

    /// <summary>What the script says of where it is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same by way of the door.</summary>
    public string AddressByDoor => Address.Replace(Port(Address), Door.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Starts it unless it runs; what the last one left may be in its way for a moment.</summary>
    public async Task StartAsync()
    {
        await _gate.WaitAsync();
        try
        {
            for (var attempt = 1; (await RunAsync("start")).ExitCode != 0; attempt++)
            {
                if (attempt == MostAttempts)
                {
                    throw new InvalidOperationException($"{script} start failed {attempt} times.");
                }

                await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
            }

            if (Door is null)
            {
                Address = (await RunAsync("url")).Output;
                Door = new(int.Parse(Port(Address), CultureInfo.InvariantCulture));
                Door.Start();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Kills it where it stands.</summary>
    public async Task KillAsync()
    {
        var first = File.Exists(processFile) ? (await File.ReadAllLinesAsync(processFile)).FirstOrDefault() : null;
        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var process))
        {
            await Shell.SignalAsync("KILL", process);
            for (var look = 0; look < MostLooks && IsAlive(process); look++)
            {
                await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    /// <summary>Runs the script with another verb.</summary>
    public Task<(int ExitCode, string Output)> ControlAsync(params string[] command) => Shell.RunAsync(environment, script, ["ctl", .. arguments, .. command]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Door is not null)
        {
            await Door.DisposeAsync();
        }

        await RunAsync("stop");
        _gate.Dispose();
    }

    /// <summary>Whether it still holds what it had open: one of which only the number is left does not.</summary>
    private static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").Contains("\nState:\tZ", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Task<(int ExitCode, string Output)> RunAsync(string verb) => Shell.RunAsync(environment, script, [verb, .. arguments]);

    /// <summary>The number that follows on the machine's own address, in a URL or a connection string.</summary>
    private static string Port(string address) => new([.. address.Split("127.0.0.1")[1].SkipWhile(character => !char.IsAsciiDigit(character)).TakeWhile(char.IsAsciiDigit)]);
}

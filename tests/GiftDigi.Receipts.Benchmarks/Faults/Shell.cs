using System.Diagnostics;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>Programs of the machine.</summary>
internal static class Shell
{
    /// <summary>Runs one to its end.</summary>
    /// <returns>How it ended, and what it said on its standard output.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        // What it starts in the background may keep the output open: it goes to a file, of which nobody waits for the end.
        var output = Path.GetTempFileName();
        var start = new ProcessStartInfo("bash", ["-c", "\"$@\" >\"$0\" 2>>\"$0.errors\"", output, program, .. arguments]) { UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var said = await File.ReadAllTextAsync(output);
        File.Delete(output);
        File.Delete($"{output}.errors");
        return (process.ExitCode, said.Trim());
    }

    /// <summary>Sends a signal, like <c>KILL</c>; nothing happens where there is no such process any more.</summary>
    public static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", process.ToString(System.Globalization.CultureInfo.InvariantCulture)]) { RedirectStandardError = true, UseShellExecute = false });
        await kill!.WaitForExitAsync();
    }
}

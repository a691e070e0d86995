using System.Diagnostics;
using System.Reflection;

namespace GiftDigi.Receipts.Adapters.Tests;

/// <summary>Runs other programs, this one among them.</summary>
internal static class Command
{
    /// <summary>Runs a program to its end and fails unless it succeeds.</summary>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await TryAsync(program, arguments, cancellationToken);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {exitCode}: {output}");
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>The command that runs one explicit test of this assembly in a process of its own, on a folder.</summary>
    public static string[] ForTest<T>(string method, string folder) =>
    [
        "env",
        $"{OtherProcessFolder}={folder}",
        Path.ChangeExtension(Assembly.GetExecutingAssembly().Location, null),
        "-explicit",
        "only",
        "-method",
        $"{typeof(T).FullName}.{method}",
    ];

    /// <summary>The variable that tells a test in a process of its own which folder to work in.</summary>
    public const string OtherProcessFolder = "RECEIPTS_TEST_FOLDER";
}

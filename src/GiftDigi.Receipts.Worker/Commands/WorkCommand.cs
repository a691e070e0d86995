using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts work</c>: the hosted worker, until it is told to stop.</summary>
internal static class WorkCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var command = new Command("work", "Take in uploads, read entries and decide them, until stopped by Ctrl-C or SIGTERM.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var host = await ReceiptsHost.CreateAsync(arguments.GetRequiredValue(data), working: true, LogLevel.Information, cancellationToken);
            await host.RunAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}

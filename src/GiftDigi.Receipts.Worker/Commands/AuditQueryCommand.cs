using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts audit query</c>: the verdicts that are asked for, one a line, however many there are.</summary>
internal static class AuditQueryCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var filter = new EntryFilterOptions();
        var format = new Option<string>("--format")
        {
            Description = "table, csv (for Excel: UTF-8 with a byte order mark) or jsonl (a JSON object a line).",
            DefaultValueFactory = _ => "table",
        };
        var file = new Option<FileInfo?>("--out") { Description = "Write to this file, which appears when it is complete, instead of standard output." };
        format.AcceptOnlyFromAmong("table", "csv", "jsonl");
        var command = new Command("query", "List or export verdicts, in the order in which the entries were received.") { format, file };
        filter.All.ForEach(command.Add);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var form = VerdictFormat.Of(arguments.GetRequiredValue(format));
            var count = await QueryAsync(services, filter.Read(arguments), form, arguments.GetValue(file), cancellationToken);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "verdict" : "verdicts")}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> QueryAsync(
        IServiceProvider services, EntryFilter filter, VerdictFormat format, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            return await WriteAsync(services, filter, format, output, cancellationToken);
        }

        // What stops half-way must not look like an export.
        var unfinished = $"{file.FullName}.unfinished";
        try
        {
            int count;
            await using (var stream = File.Create(unfinished))
            {
                count = await WriteAsync(services, filter, format, stream, cancellationToken);
            }

            File.Move(unfinished, file.FullName, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<int> WriteAsync(
        IServiceProvider services, EntryFilter filter, VerdictFormat format, Stream stream, CancellationToken cancellationToken)
    {
        var entries = services.GetRequiredService<IEntryStore>();
        using var progress = new ProgressLine(
            Console.Error, "written", await entries.CountAsync(filter, cancellationToken), services.GetRequiredService<TimeProvider>());
        return await VerdictExport.WriteAsync(entries, filter, format, stream, progress.MoveTo, cancellationToken);
    }
}

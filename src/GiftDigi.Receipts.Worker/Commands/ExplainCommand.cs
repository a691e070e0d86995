using System.CommandLine;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts explain ENTRY</c>: why an entry has its verdict, on one screen.</summary>
internal static class ExplainCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var entry = new Argument<EntryId>("ENTRY")
        {
            Description = "The entry's id.",
            CustomParser = Arguments.Parse<EntryId>(EntryId.TryParse, "an entry's id of 26 letters and digits"),
        };
        var command = new Command("explain", "Explain the verdict on an entry, on one screen.") { entry };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var id = arguments.GetRequiredValue(entry);
            var record = await services.GetRequiredService<IEntryStore>().FindAsync(id, cancellationToken)
                ?? throw new CommandException($"There is no entry {id}. See which there are: receipts entries.");
            var history = await ReadHistoryAsync(services.GetRequiredService<IAuditTrail>(), id, cancellationToken);
            foreach (var line in new Explanation(record, history).Lines())
            {
                await Console.Out.WriteLineAsync(line);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<AuditRecord>> ReadHistoryAsync(IAuditTrail trail, EntryId entry, CancellationToken cancellationToken)
    {
        try
        {
            return await trail.ListAsync(entry, cancellationToken);
        }
        catch (FormatException)
        {
            throw new CommandException($"The history of entry {entry} cannot be read: it was changed, or written by a newer version. See: receipts audit verify.");
        }
    }
}

using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Adapters;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts migrate [--dry-run]</c>: brings the tables up to what this version needs, before it is started anywhere.</summary>
internal static class MigrateCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be applied." };
        var command = new Command("migrate", "Bring the database up to what this version needs. Older versions may go on working on it meanwhile.") { dryRun };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var schema = services.GetRequiredService<DatabaseSchema>();
            var pending = await schema.ListPendingAsync(cancellationToken);
            foreach (var migration in arguments.GetValue(dryRun) ? pending : [])
            {
                await Console.Out.WriteLineAsync($"would apply {migration}");
            }

            return arguments.GetValue(dryRun) || pending.Count == 0
                ? await SayAsync(pending.Count == 0 ? "The database is up to date." : string.Create(CultureInfo.InvariantCulture, $"{pending.Count} to apply; nothing was changed."))
                : await ApplyAsync(schema, pending.Count, services.GetRequiredService<TimeProvider>(), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ApplyAsync(DatabaseSchema schema, int count, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (applied, start) = (0, clock.GetTimestamp());
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} to apply; on a large database this may take minutes."));
        await schema.MigrateAsync(Tell, cancellationToken);
        return await SayAsync(string.Create(CultureInfo.InvariantCulture, $"{applied} applied in {clock.GetElapsedTime(start).TotalSeconds:0.0} s. The database is up to date."));

        void Tell(string migration) => Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"applied {migration} ({++applied} of {count})"));
    }

    private static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return ExitCode.Done;
    }
}

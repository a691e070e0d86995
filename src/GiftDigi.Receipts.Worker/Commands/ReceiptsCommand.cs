using System.CommandLine;
using GiftDigi.Receipts.Proofs;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>The command line: <c>receipts COMMAND</c>.</summary>
internal static class ReceiptsCommand
{
    // The host bounds itself and exits with 0; whoever runs the program kills it sooner than this where it hangs.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Create().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await Console.Error.WriteLineAsync($"receipts: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Try 'receipts --help'.");
            return ExitCode.WrongArguments;
        }

        try
        {
            return await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = ReceiptsHost.LongestStop + Margin });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OptionsValidationException or CommandException or ProofSecretException or DllNotFoundException
            || IsUnreadableSetting(exception))
        {
            await Console.Error.WriteLineAsync($"receipts: {exception.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("receipts: stopped before the end; what was done until then is kept.");
            return ExitCode.Failed;
        }
    }

    /// <summary>A setting that is no number where one is wanted; the binder has no exception of its own for it.</summary>
    private static bool IsUnreadableSetting(Exception exception) =>
        exception is InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" };

    private static RootCommand Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder that holds images and database; made when absent. Also as RECEIPTS_DATA.",
            DefaultValueFactory = _ => new(DataFolder()),
            Recursive = true,
        };
        return new("Reads receipts, decides campaign entries and queues what is to be issued.")
        {
            data,
            ReadCommand.Create(data),
            ServeCommand.Create(data),
            ServeCommand.CreateWeb(data),
            WorkCommand.Create(data),
            SubmitCommand.Create(data),
            AnswerCommand.Create(data),
            EntriesCommand.Create(data),
            ReviewCommand.Create(data),
            AliasCommand.Create(data),
            ExplainCommand.Create(data),
            ReplayCommand.Create(data),
            AuditCommand.Create(data),
            CampaignCommand.Create(data),
            ProofsCommand.Create(data),
            AccountsCommand.Create(data),
            DeadLettersCommand.Create(data),
            MigrateCommand.Create(data),
            LoadCommand.Create(data),
            DemoCommand.Create(),
        };
    }

    private static string DataFolder() =>
        Environment.GetEnvironmentVariable("RECEIPTS_DATA")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "giftdigi-receipts");
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts deadletters list | show | retry | drop</c>: messages that were given up on, in whichever queue is configured.</summary>
internal static class DeadLettersCommand
{
    private const int KeyWidth = 64;
    private static readonly QueueName[] OfEntries = [QueueName.Entries, QueueName.BatchEntries];

    public static Command Create(Option<DirectoryInfo> data) => new("deadletters", "List messages that were given up on, send them again, or drop them.")
    {
        CreateList(data),
        CreateShow(data),
        CreateRetry(data),
        CreateDrop(data),
    };

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var command = new Command("list", "List the dead letters of all queues, the oldest first.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var table = Tables.Create("Queue", "Message", "Attempts", "Since", "Cause");
            foreach (var letter in await services.GetRequiredService<DeadLetterDesk>().ListAsync(cancellationToken))
            {
                table.AddRow(
                    Name(letter.Queue),
                    Markup.Escape(TerminalText.Cut(letter.Message.Key, KeyWidth)),
                    letter.DeliveryCount.ToString(CultureInfo.InvariantCulture),
                    Time(letter.At),
                    Markup.Escape(TerminalText.Cut(letter.Cause, DeadLetterDesk.LongestCause)));
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateShow(Option<DirectoryInfo> data)
    {
        var (key, queue) = (Key(), Queue());
        var command = new Command("show", "Show a dead letter.") { key, queue };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var letter = await FindAsync(services, arguments.GetValue(queue), arguments.GetRequiredValue(key), cancellationToken);
            foreach (var line in Describe(letter))
            {
                await Console.Out.WriteLineAsync(line);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateRetry(Option<DirectoryInfo> data)
    {
        var (key, queue) = (Key(), Queue());
        var by = Arguments.By("Who has it sent again; the entry's history says so.");
        var command = new Command("retry", "Send a dead letter again, as if it had never been tried.") { key, queue, by };
        command.SetAction((arguments, cancellationToken) => ChangeAsync(
            arguments.GetRequiredValue(data),
            (arguments.GetValue(queue), arguments.GetRequiredValue(key)),
            (desk, letter) => desk.RetryAsync(letter, arguments.GetRequiredValue(by), cancellationToken),
            "sent again",
            cancellationToken));
        return command;
    }

    private static Command CreateDrop(Option<DirectoryInfo> data)
    {
        var (key, queue) = (Key(), Queue());
        var by = Arguments.By("Who drops it; the entry's history says so.");
        var cause = new Option<string>("--cause") { Description = "Why; without anything personal. The entry's history keeps it.", Required = true };
        cause.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { } text || string.IsNullOrWhiteSpace(text) || text.Length > DeadLetterDesk.LongestCause)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--cause is not 1 to {DeadLetterDesk.LongestCause} characters."));
            }
        });
        var command = new Command("drop", "Remove a dead letter for good.") { key, queue, by, cause };
        command.SetAction((arguments, cancellationToken) => ChangeAsync(
            arguments.GetRequiredValue(data),
            (arguments.GetValue(queue), arguments.GetRequiredValue(key)),
            (desk, letter) => desk.DropAsync(letter, arguments.GetRequiredValue(by), arguments.GetRequiredValue(cause), cancellationToken),
            "dropped",
            cancellationToken));
        return command;
    }

    private static Argument<string> Key() => new("MESSAGE") { Description = "Its key, as it is listed: an entry's id." };

    private static Option<QueueName?> Queue() => new("--queue")
    {
        Description = "entries, batch-entries or issuances; one of the first two unless it is said.",
        CustomParser = result => Enum.GetValues<QueueName>().Cast<QueueName?>().FirstOrDefault(queue => Name(queue!.Value) == result.Tokens[0].Value) is { } known
            ? known
            : Refuse(result),
    };

    private static QueueName? Refuse(ArgumentResult result)
    {
        result.AddError("--queue is none of entries, batch-entries and issuances.");
        return null;
    }

    private static async Task<int> ChangeAsync(
        DirectoryInfo data,
        (QueueName? Queue, string Key) wanted,
        Func<DeadLetterDesk, DeadLetter, Task<bool>> change,
        string done,
        CancellationToken cancellationToken)
    {
        await using var services = ReceiptsHost.CreateStorage(data);
        var letter = await FindAsync(services, wanted.Queue, wanted.Key, cancellationToken);
        if (!await change(services.GetRequiredService<DeadLetterDesk>(), letter))
        {
            throw new CommandException("Somebody else was quicker: it is a dead letter no more.");
        }

        await Console.Out.WriteLineAsync($"{TerminalText.Cut(letter.Message.Key, KeyWidth)}\t{done}");
        return ExitCode.Done;
    }

    private static async Task<DeadLetter> FindAsync(IServiceProvider services, QueueName? queue, string key, CancellationToken cancellationToken)
    {
        var desk = services.GetRequiredService<DeadLetterDesk>();
        foreach (var name in queue is { } wanted ? [wanted] : OfEntries)
        {
            if (await desk.FindAsync(name, key, cancellationToken) is { } letter)
            {
                return letter;
            }
        }

        throw new CommandException("There is no such dead letter. See which there are: receipts deadletters list.");
    }

    private static IEnumerable<string> Describe(DeadLetter letter)
    {
        yield return $"Message   {TerminalText.Cut(letter.Message.Key, KeyWidth)}";
        yield return $"Queue     {Name(letter.Queue)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"Attempts  {letter.DeliveryCount}");
        yield return $"Since     {Time(letter.At)}";
        yield return $"Cause     {TerminalText.Cut(letter.Cause, DeadLetterDesk.LongestCause)}";
        yield return EntryId.TryParse(letter.Message.Key, out var entry) ? $"Entry     receipts explain {entry}" : "Entry     none";
    }

    private static string Name(QueueName queue) => JsonNamingPolicy.KebabCaseLower.ConvertName(queue.ToString());

    private static string Time(DateTimeOffset moment) => JapanTime.At(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

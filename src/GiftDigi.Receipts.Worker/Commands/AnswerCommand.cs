using System.CommandLine;
using System.Text.Json;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts answer ENTRY</c>: an entrant's answer to a verdict.</summary>
internal static class AnswerCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var entry = new Argument<EntryId>("ENTRY")
        {
            Description = "The entry whose verdict is answered.",
            CustomParser = Arguments.Parse<EntryId>(EntryId.TryParse, "an entry's id of 26 letters and digits"),
        };
        var entrant = new Option<EntrantId>("--entrant")
        {
            Description = "Who answers: whose entry it is.",
            Required = true,
            CustomParser = Arguments.Parse<EntrantId>(EntrantId.TryParse, "a pseudonym of 1 to 64 letters, digits, '.', '-' or '_'"),
        };
        var kind = new Option<string>("--with") { Description = "retake: another photo of the receipt. package-photo: one of the package. appeal: an objection, with a photo or a word.", Required = true };
        var photo = new Option<string?>("--photo") { Description = "The photo.", HelpName = "FILE" };
        var word = new Option<string?>("--word") { Description = $"What the entrant has to say, {FollowUps.LongestWord} characters at most; numbers of cards and phones in it are hidden." };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<FollowUpKind>().Select(Name)]);
        var command = new Command("answer", "Answer the verdict on an entry: with another photo, or an objection.") { entry, entrant, kind, photo, word };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var answer = new Answer(
                Enum.GetValues<FollowUpKind>().First(value => Name(value) == arguments.GetValue(kind)),
                await OpenAsync(arguments.GetValue(photo), services.GetRequiredService<ImagingLimits>(), cancellationToken),
                arguments.GetValue(word));
            if (answer.Image is null && (answer.Kind != FollowUpKind.Appeal || EntrantWord.Clean(answer.Word) is null))
            {
                throw new CommandException("Nothing is sent: give --photo FILE, or with an appeal --word TEXT.");
            }

            var (id, who) = (arguments.GetRequiredValue(entry), arguments.GetRequiredValue(entrant));
            return await services.GetRequiredService<EntryIntake>().AnswerAsync(id, who, answer, "command", cancellationToken) switch
            {
                AnswerOutcome.Received(var received, var isNew) => await SayAsync($"{received.Id}\t{(isNew ? "received" : "received before")}"),
                AnswerOutcome.Refused(var refusal) => throw new CommandException($"The answer is not taken: {Describe(refusal)}"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
        return command;
    }

    private static async Task<ReceiptImage?> OpenAsync(string? file, ImagingLimits limits, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        var (image, refusal) = await ImageFile.OpenAsync(file, limits, cancellationToken);
        return image ?? throw new CommandException($"{file}: {refusal!.Message}");
    }

    private static async Task<int> SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        return ExitCode.Done;
    }

    private static string Name(FollowUpKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Describe(FollowUpRefusal refusal) => refusal switch
    {
        FollowUpRefusal.NoSuchEntry => "the entrant has no such entry.",
        FollowUpRefusal.NotDecided => "there is no verdict yet. Wait for it: receipts entries.",
        FollowUpRefusal.Approved => "the entry is approved.",
        FollowUpRefusal.AnsweredBefore => "the verdict was answered before. That answer has a verdict of its own: receipts entries.",
        FollowUpRefusal.NotAskedFor => "it would settle nothing. See what would: receipts explain ENTRY.",
        FollowUpRefusal.ContestedBefore => "there was an objection to this reason before.",
        FollowUpRefusal.TooOften => "there were too many answers; a person has to look.",
    };
}

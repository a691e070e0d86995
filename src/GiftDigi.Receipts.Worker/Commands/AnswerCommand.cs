using System.CommandLine;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
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
        var kind = new Option<string>("--with") { Description = "retake: another photo of the receipt. package-photo: one of the package. correction: the numbers again. appeal: an objection, with a photo or a word.", Required = true };
        var photo = new Option<string[]>("--photo") { Description = "The photo; given again for each further shot of a long receipt, from top to bottom.", HelpName = "FILE" };
        photo.Validators.Add(result =>
        {
            if (result.Tokens.Count > ImageAlbum.MostShots)
            {
                result.AddError($"There are {ImageAlbum.MostShots} shots of a receipt at most.");
            }
        });
        var word = new Option<string?>("--word") { Description = $"What the entrant has to say, {FollowUps.LongestWord} characters at most; numbers of cards and phones in it are hidden." };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<FollowUpKind>().Select(Name)]);
        var proofs = ProofOption.Create();
        var command = new Command("answer", "Answer the verdict on an entry: with another photo, other numbers, or an objection.") { entry, entrant, kind, photo, word, proofs };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var answer = new Answer(
                Enum.GetValues<FollowUpKind>().First(value => Name(value) == arguments.GetValue(kind)),
                await OpenAsync(arguments.GetValue(photo) ?? [], services.GetRequiredService<ImagingLimits>(), cancellationToken),
                arguments.GetValue(word));
            var (id, who) = (arguments.GetRequiredValue(entry), arguments.GetRequiredValue(entrant));
            answer = answer with { Proofs = await TakeProofsAsync(services, id, arguments.GetRequiredValue(proofs), cancellationToken) };
            if (!answer.IsWhole)
            {
                throw new CommandException("Something is missing: a photo needs --photo FILE, an appeal that or --word TEXT, a correction only --proof ID=NUMBER.");
            }

            return await services.GetRequiredService<EntryIntake>().AnswerAsync(id, who, answer, "command", cancellationToken) switch
            {
                AnswerOutcome.Received(var received, var isNew) => await SayAsync($"{received.Id}\t{(isNew ? "received" : "received before")}"),
                AnswerOutcome.Refused(var refusal) => throw new CommandException($"The answer is not taken: {Describe(refusal)}"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
        return command;
    }

    private static async Task<ReceiptImage?> OpenAsync(string[] files, ImagingLimits limits, CancellationToken cancellationToken)
    {
        if (files.Length == 0)
        {
            return null;
        }

        var (image, refusal) = await ImageFile.OpenAllAsync(files, limits, cancellationToken);
        return image ?? throw new CommandException(refusal!.Message);
    }

    /// <summary>The numbers as they are now; null when none were given. Whose entry it is, is asked later.</summary>
    private static async Task<IReadOnlyList<EnteredProof>?> TakeProofsAsync(
        IServiceProvider services, EntryId entry, Dictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var record = typed.Count == 0 ? null : await services.GetRequiredService<IEntryStore>().FindAsync(entry, cancellationToken);
        var campaign = record is null ? null : await services.GetRequiredService<ICampaignStore>().FindAsync(record.Entry.Campaign, cancellationToken);
        return campaign is null ? null : await ProofOption.TakeAsync(services, campaign, typed, cancellationToken);
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

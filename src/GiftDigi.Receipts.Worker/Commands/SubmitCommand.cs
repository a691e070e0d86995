using System.CommandLine;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts submit</c>: makes entries of photos and numbers.</summary>
internal static class SubmitCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var campaign = Arguments.Campaign();
        var entrant = new Option<EntrantId>("--entrant")
        {
            Description = "A pseudonym of who enters: letters, digits, '.', '-' and '_'.",
            Required = true,
            CustomParser = Arguments.Parse<EntrantId>(EntrantId.TryParse, "a pseudonym of 1 to 64 letters, digits, '.', '-' or '_'"),
        };
        var proofs = ProofOption.Create();
        var files = new Argument<string[]>("FILE") { Description = "Photos, one entry each; none where the campaign asks for numbers only.", Arity = ArgumentArity.ZeroOrMore };
        var shots = Arguments.Shots();
        var command = new Command("submit", "Enter photos of receipts, or numbers, for a campaign.") { campaign, entrant, proofs, shots, files };
        command.Validators.Add(arguments => Arguments.RefuseTooManyShots(arguments, shots, files));
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var id = arguments.GetRequiredValue(campaign);
            var terms = await services.GetRequiredService<ICampaignStore>().FindAsync(id, cancellationToken)
                ?? throw new CommandException($"There is no campaign {id}. Publish it first: receipts campaign publish FILE.");
            if (await services.GetRequiredService<ICampaignSwitches>().IsStoppedAsync(id, cancellationToken))
            {
                throw new CommandException($"Campaign {id} is stopped and takes no entries. It is resumed with: receipts campaign resume {id} --by NAME.");
            }

            var photos = arguments.GetRequiredValue(files);
            var numbers = await ProofOption.TakeAsync(services, terms, arguments.GetRequiredValue(proofs), cancellationToken);
            string[][] receipts = arguments.GetValue(shots) && photos.Length > 0 ? [photos] : [.. photos.Select(photo => new[] { photo })];
            RefuseWhatIsNotAskedFor(terms, receipts.Length);
            return receipts.Length == 0
                ? await EnterAsync(services, id, arguments.GetRequiredValue(entrant), new(null, numbers), "without a photo", cancellationToken)
                : await SubmitAsync(services, id, arguments.GetRequiredValue(entrant), numbers, receipts, cancellationToken);
        });
        return command;
    }

    private static async Task<int> SubmitAsync(
        IServiceProvider services, CampaignId campaign, EntrantId entrant, IReadOnlyList<EnteredProof> proofs, string[][] receipts, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(Console.Error, "submitted", receipts.Length, services.GetRequiredService<TimeProvider>());
        var failed = false;
        var limits = services.GetRequiredService<ImagingLimits>();
        foreach (var files in receipts)
        {
            var file = string.Join(' ', files);
            var (image, refusal) = files is [var only] ? await ImageFile.OpenAsync(only, limits, cancellationToken) : await ImageFile.OpenAllAsync(files, limits, cancellationToken);
            progress.Clear();
            if (image is null)
            {
                await Console.Error.WriteLineAsync($"receipts: {file}: {refusal!.Message}");
                failed = true;
            }
            else
            {
                var submission = new Submission(image, proofs) { IsBatch = receipts.Length > 1 };
                failed |= await EnterAsync(services, campaign, entrant, submission, file, cancellationToken) != ExitCode.Done;
            }

            progress.Advance();
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<int> EnterAsync(
        IServiceProvider services, CampaignId campaign, EntrantId entrant, Submission submission, string what, CancellationToken cancellationToken)
    {
        var (entry, isNew) = await services.GetRequiredService<EntryIntake>().ReceiveAsync(campaign, entrant, submission, "command", cancellationToken);
        if (!isNew && !entry.Proofs.SequenceEqual(submission.Proofs))
        {
            await Console.Error.WriteLineAsync(
                $"receipts: {what}: entered before with other numbers. Where its verdict asks for them, correct them: receipts answer {entry.Id} --with correction --proof ID=NUMBER.");
            return ExitCode.Failed;
        }

        await Console.Out.WriteLineAsync($"{entry.Id}\t{(isNew ? "received" : "received before")}\t{what}");
        return ExitCode.Done;
    }

    private static void RefuseWhatIsNotAskedFor(Campaign campaign, int photos)
    {
        if (campaign.AsksForReceipt ? photos == 0 : photos > 0)
        {
            throw new CommandException(campaign.AsksForReceipt
                ? "The campaign asks for a photo of the receipt: name the FILE."
                : "The campaign asks for no photo: give the numbers alone, with --proof ID=NUMBER.");
        }

        if (photos > 1 && campaign.Proofs.Count > 0)
        {
            throw new CommandException("The campaign asks for numbers beside the photo: enter one FILE at a time.");
        }
    }
}

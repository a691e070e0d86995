using System.CommandLine;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts submit</c>: makes entries of photos.</summary>
internal static class SubmitCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var campaign = new Option<CampaignId>("--campaign")
        {
            Description = "The id of a published campaign.",
            Required = true,
            CustomParser = Arguments.Parse<CampaignId>(CampaignId.TryParse, "an id of lower-case letters, digits and hyphens"),
        };
        var entrant = new Option<EntrantId>("--entrant")
        {
            Description = "A pseudonym of who enters: letters, digits, '.', '-' and '_'.",
            Required = true,
            CustomParser = Arguments.Parse<EntrantId>(EntrantId.TryParse, "a pseudonym of 1 to 64 letters, digits, '.', '-' or '_'"),
        };
        var files = new Argument<string[]>("FILE") { Description = "Photos, one entry each.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("submit", "Enter photos of receipts for a campaign.") { campaign, entrant, files };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            return await SubmitAsync(
                services, arguments.GetRequiredValue(campaign), arguments.GetRequiredValue(entrant), arguments.GetRequiredValue(files), cancellationToken);
        });
        return command;
    }

    private static async Task<int> SubmitAsync(
        IServiceProvider services, CampaignId campaign, EntrantId entrant, string[] files, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ICampaignStore>().FindAsync(campaign, cancellationToken) is null)
        {
            throw new CommandException($"There is no campaign {campaign}. Publish it first: receipts campaign publish FILE.");
        }

        var intake = services.GetRequiredService<EntryIntake>();
        using var progress = new ProgressLine(Console.Error, "submitted", files.Length, services.GetRequiredService<TimeProvider>());
        var failed = false;
        foreach (var file in files)
        {
            var (image, refusal) = await ImageFile.OpenAsync(file, services.GetRequiredService<ImagingLimits>(), cancellationToken);
            progress.Clear();
            if (image is null)
            {
                await Console.Error.WriteLineAsync($"receipts: {file}: {refusal!.Message}");
                failed = true;
            }
            else
            {
                var (entry, isNew) = await intake.ReceiveAsync(campaign, entrant, image, "command", cancellationToken);
                await Console.Out.WriteLineAsync($"{entry.Id}\t{(isNew ? "received" : "received before")}\t{file}");
            }

            progress.Advance();
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }
}

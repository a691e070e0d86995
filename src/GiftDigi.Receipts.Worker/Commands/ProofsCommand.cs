using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Proofs;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts proofs import | list</c>: the numbers that are right, for campaigns that ask for some.</summary>
internal static class ProofsCommand
{
    private const int MostFaultsShown = 20;

    public static Command Create(Option<DirectoryInfo> data) => new("proofs", "Import and count the numbers that a campaign's entrants may give.")
    {
        CreateImport(data),
        CreateList(data),
    };

    private static Command CreateImport(Option<DirectoryInfo> data)
    {
        var campaign = Arguments.Campaign();
        var proof = new Option<string>("--proof") { Description = "The id of one of its proofs, with a list.", Required = true };
        var file = new Argument<string>("FILE") { Description = "A text file, one number on each line." };
        var command = new Command("import", "Add numbers to a list; those on it stay. They are kept as keyed hashes only.") { campaign, proof, file };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var terms = await services.GetRequiredService<ICampaignStore>().FindAsync(arguments.GetRequiredValue(campaign), cancellationToken)
                ?? throw new CommandException($"There is no campaign {arguments.GetValue(campaign)}. Publish it first: receipts campaign publish FILE.");
            var wanted = terms.Proofs.FirstOrDefault(known => known.IsListed && known.Id == arguments.GetValue(proof))
                ?? throw new CommandException($"The campaign has no proof '{arguments.GetValue(proof)}' with a list. See which it has: receipts proofs list.");
            return await ImportAsync(services, terms, wanted, arguments.GetRequiredValue(file), cancellationToken);
        });
        return command;
    }

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var command = new Command("list", "List the proofs of the published campaigns, with how many numbers are on their lists.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var list = services.GetRequiredService<IProofList>();
            var table = Tables.Create("Campaign", "Proof", "Kind", "Name", "Uses", "Numbers");
            foreach (var (campaign, _) in await services.GetRequiredService<ICampaignStore>().ListAsync(cancellationToken))
            {
                foreach (var proof in campaign.Proofs)
                {
                    table.AddRow(
                        campaign.Id.Value,
                        proof.Id,
                        JsonNamingPolicy.KebabCaseLower.ConvertName(proof.Kind.ToString()),
                        Markup.Escape(proof.Name),
                        proof.Uses?.ToString(CultureInfo.InvariantCulture) ?? "any",
                        proof.IsListed ? (await list.CountAsync(campaign.Id, proof.Id, cancellationToken)).ToString(CultureInfo.InvariantCulture) : "by pattern");
                }
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, Campaign campaign, RequiredProof proof, string file, CancellationToken cancellationToken)
    {
        var lines = await File.ReadLinesAsync(file, cancellationToken).CountAsync(cancellationToken);
        using var progress = new ProgressLine(Console.Error, "read", lines, services.GetRequiredService<TimeProvider>());
        var (added, faulty) = (0, 0);
        await foreach (var part in services.GetRequiredService<ProofDesk>().ImportAsync(campaign, proof, File.ReadLinesAsync(file, cancellationToken), cancellationToken))
        {
            progress.MoveTo(part.Lines);
            progress.Clear();
            foreach (var (line, fault) in part.Faults.Take(MostFaultsShown - faulty))
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: not added: {ProofOption.Describe(fault)}"));
            }

            (added, faulty) = (added + part.Added, faulty + part.Faults.Count);
        }

        var count = await services.GetRequiredService<IProofList>().CountAsync(campaign.Id, proof.Id, cancellationToken);
        var refused = faulty == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {faulty} lines not added");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{added} new, {count} on the list{refused}"));
        return faulty == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}

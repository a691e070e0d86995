using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Managing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts alias list | accept</c>: names that reviewers found on receipts, and a new version of the terms that knows them.</summary>
internal static class AliasCommand
{
    public static Command Create(Option<DirectoryInfo> data) => new("alias", "List the names that reviews taught, and accept them into the terms.")
    {
        CreateList(data),
        CreateAccept(data),
    };

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var campaign = Arguments.Campaign();
        var command = new Command("list", "List the names that reviewers gave to products and the terms do not know.") { campaign };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var table = Tables.Create("Product", "Name", "Chain", "Entries", "For example");
            foreach (var proposal in await ProposeAsync(services, await FindAsync(services, arguments.GetRequiredValue(campaign), cancellationToken), cancellationToken))
            {
                table.AddRow(
                    proposal.Product,
                    Markup.Escape(TerminalText.Cut(proposal.Printed, 60)),
                    Markup.Escape(TerminalText.Cut(proposal.Chain ?? "", 40)),
                    proposal.Entries.Count.ToString(CultureInfo.InvariantCulture),
                    proposal.Entries[0].Value);
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateAccept(Option<DirectoryInfo> data)
    {
        var campaign = Arguments.Campaign();
        var product = new Option<string>("--product") { Description = "The product's id.", Required = true };
        var name = new Option<string>("--name") { Description = "The name, as it is proposed.", Required = true };
        var reviewer = Arguments.By("Who accepts it; the new version says so.");
        var command = new Command("accept", "Publish a new version of the campaign in which a proposed name is the product's.") { campaign, product, name, reviewer };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var published = await FindAsync(services, arguments.GetRequiredValue(campaign), cancellationToken);
            var proposals = await ProposeAsync(services, published, cancellationToken);
            var wanted = proposals.FirstOrDefault(proposal => proposal.Product == arguments.GetValue(product) && proposal.Printed == arguments.GetValue(name))
                ?? throw new CommandException("No such name is proposed. See which are: receipts alias list.");
            var version = await AcceptAsync(services, published, wanted, arguments.GetRequiredValue(reviewer), cancellationToken);
            await Console.Out.WriteLineAsync($"campaign {published.Terms.Id} version {version} published");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> AcceptAsync(
        IServiceProvider services, PublishedCampaign published, AliasProposal proposal, ReviewerId by, CancellationToken cancellationToken) =>
        await services.GetRequiredService<AliasDesk>().AcceptAsync(published, proposal, by, cancellationToken) switch
        {
            ({ } terms, _) => terms.Version,
            (_, { } mistake) => throw new CommandException($"The name cannot be the product's: {mistake.Path}: {mistake.Message}"),
            _ => throw new CommandException("Somebody published another version just now. Try again."),
        };

    private static async Task<PublishedCampaign> FindAsync(IServiceProvider services, CampaignId id, CancellationToken cancellationToken) =>
        await services.GetRequiredService<AliasDesk>().FindAsync(id, cancellationToken)
            ?? throw new CommandException($"There is no campaign {id}. See which there are: receipts campaign list.");

    private static Task<IReadOnlyList<AliasProposal>> ProposeAsync(IServiceProvider services, PublishedCampaign campaign, CancellationToken cancellationToken) =>
        services.GetRequiredService<AliasDesk>().ProposeAsync(campaign.Terms, cancellationToken);
}

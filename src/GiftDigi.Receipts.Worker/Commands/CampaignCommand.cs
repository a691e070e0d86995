using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts campaign check | publish | list</c>.</summary>
internal static class CampaignCommand
{
    public static Command Create(Option<DirectoryInfo> data) => new("campaign", "Check, publish and list campaigns.")
    {
        CreateCheck(),
        CreatePublish(data),
        CreateList(data),
    };

    /// <summary>Reads a campaign file and prints its mistakes to standard error as <c>FILE:LINE: path: message</c>.</summary>
    /// <returns>The campaign with its document; null when there are mistakes.</returns>
    public static async Task<(Campaign Campaign, byte[] Document)?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var document = await BoundedFile.ReadAsync(file, CampaignFile.MaxBytes, cancellationToken);
        switch (CampaignFile.Parse(document))
        {
            case CampaignFileOutcome.Valid(var campaign):
                return (campaign, document);
            case CampaignFileOutcome.Invalid(var mistakes):
                foreach (var mistake in mistakes)
                {
                    var place = mistake.Path.Length == 0 ? "" : $"{mistake.Path}: ";
                    await Console.Error.WriteLineAsync($"{file}:{mistake.Line}: {place}{mistake.Message}");
                }

                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Command CreateCheck()
    {
        var files = Files();
        var command = new Command("check", "Check campaign files and name every mistake with its line.") { files };
        command.SetAction((arguments, cancellationToken) => ForEachAsync(arguments.GetRequiredValue(files), async file =>
        {
            if (await ReadAsync(file, cancellationToken) is not var (campaign, _))
            {
                return false;
            }

            await Console.Out.WriteLineAsync(
                $"{file}: campaign {campaign.Id} version {campaign.Version}, {campaign.ParticipatingProducts.Count} products, no mistakes");
            return true;
        }));
        return command;
    }

    private static Command CreatePublish(Option<DirectoryInfo> data)
    {
        var files = Files();
        var command = new Command("publish", "Publish campaign files, so that entries can be made for them.") { files };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var campaigns = services.GetRequiredService<ICampaignStore>();
            return await ForEachAsync(arguments.GetRequiredValue(files), file => PublishAsync(file, campaigns, cancellationToken));
        });
        return command;
    }

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var command = new Command("list", "List the published campaigns.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var table = Tables.Create("Campaign", "Version", "Name", "Purchase period", "Products");
            foreach (var campaign in await services.GetRequiredService<ICampaignStore>().ListAsync(cancellationToken))
            {
                table.AddRow(
                    campaign.Id.Value,
                    campaign.Version.ToString(CultureInfo.InvariantCulture),
                    Markup.Escape(campaign.Name),
                    string.Create(CultureInfo.InvariantCulture, $"{campaign.PurchasePeriod.From:yyyy-MM-dd} to {campaign.PurchasePeriod.To:yyyy-MM-dd}"),
                    campaign.ParticipatingProducts.Count.ToString(CultureInfo.InvariantCulture));
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string[]> Files() => new("FILE") { Description = "Campaign files (JSON).", Arity = ArgumentArity.OneOrMore };

    private static async Task<bool> PublishAsync(string file, ICampaignStore campaigns, CancellationToken cancellationToken)
    {
        if (await ReadAsync(file, cancellationToken) is not var (campaign, document))
        {
            return false;
        }

        switch (await campaigns.PublishAsync(campaign, document, cancellationToken))
        {
            case PublishOutcome.Published:
                await Console.Out.WriteLineAsync($"{file}: campaign {campaign.Id} version {campaign.Version} published");
                return true;
            case PublishOutcome.AlreadyPublished:
                await Console.Out.WriteLineAsync($"{file}: campaign {campaign.Id} version {campaign.Version} was published before");
                return true;
            case PublishOutcome.VersionTaken:
                await Console.Error.WriteLineAsync(
                    $"receipts: {file}: campaign {campaign.Id} has other terms under version {campaign.Version}, or newer ones. Raise \"version\" and publish again.");
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<int> ForEachAsync(IEnumerable<string> files, Func<string, Task<bool>> action)
    {
        var failed = false;
        foreach (var file in files)
        {
            try
            {
                failed |= !await action(file);
            }
            catch (Exception exception) when (BoundedFile.Refusal(exception) is { } refusal)
            {
                await Console.Error.WriteLineAsync($"receipts: {file}: {refusal.Message}");
                failed = true;
            }
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }
}

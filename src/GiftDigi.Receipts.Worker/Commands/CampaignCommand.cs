using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts campaign check | publish | list | stop | resume</c>.</summary>
internal static class CampaignCommand
{
    private const int LongestName = 100;

    public static Command Create(Option<DirectoryInfo> data) => new("campaign", "Check, publish, list, stop and resume campaigns.")
    {
        CreateCheck(),
        CreatePublish(data),
        CreateList(data),
        CreateSwitch("stop", "Take no new entries, at once; those received before are decided all the same.", isStopped: true, data),
        CreateSwitch("resume", "Take entries again.", isStopped: false, data),
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
        var command = new Command("check", "Check campaign files: name every mistake with its line, and warn of what may not be lawful.") { files };
        command.SetAction((arguments, cancellationToken) => ForEachAsync(arguments.GetRequiredValue(files), async file =>
        {
            if (await ReadAsync(file, cancellationToken) is not var (campaign, _))
            {
                return false;
            }

            var warnings = await WarnAsync(file, campaign);
            await Console.Out.WriteLineAsync(
                $"{file}: campaign {campaign.Id} version {campaign.Version}, {campaign.ParticipatingProducts.Count} products, no mistakes{(warnings == 0 ? "" : $", {Counted(warnings)}")}");
            return true;
        }));
        return command;
    }

    private static Command CreatePublish(Option<DirectoryInfo> data)
    {
        var files = Files();
        var acceptedBy = new Option<string>("--accept-warnings")
        {
            Description = "Publish in spite of warnings; the name of who accepts them is kept.",
            HelpName = "NAME",
            CustomParser = Arguments.Parse<string>(TryParseName, $"a name of 1 to {LongestName} characters"),
        };
        var command = new Command("publish", "Publish campaign files, so that entries can be made for them.") { files, acceptedBy };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var campaigns = services.GetRequiredService<ICampaignStore>();
            return await ForEachAsync(arguments.GetRequiredValue(files), file => PublishAsync(file, arguments.GetValue(acceptedBy), campaigns, cancellationToken));
        });
        return command;
    }

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var command = new Command("list", "List the published campaigns.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var table = Tables.Create("Campaign", "Version", "Name", "Purchase period", "Products", "Warnings accepted by");
            foreach (var (campaign, acceptedBy) in await services.GetRequiredService<ICampaignStore>().ListAsync(cancellationToken))
            {
                table.AddRow(
                    campaign.Id.Value,
                    campaign.Version.ToString(CultureInfo.InvariantCulture),
                    Markup.Escape(campaign.Name),
                    string.Create(CultureInfo.InvariantCulture, $"{campaign.PurchasePeriod.From:yyyy-MM-dd} to {campaign.PurchasePeriod.To:yyyy-MM-dd}"),
                    campaign.ParticipatingProducts.Count.ToString(CultureInfo.InvariantCulture),
                    Markup.Escape(acceptedBy ?? ""));
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateSwitch(string name, string description, bool isStopped, Option<DirectoryInfo> data)
    {
        var campaign = new Argument<CampaignId>("ID")
        {
            Description = "The campaign.",
            CustomParser = Arguments.Parse<CampaignId>(CampaignId.TryParse, "an id of lower-case letters, digits and hyphens"),
        };
        var by = Arguments.By("Who does it; it is kept.");
        var command = new Command(name, description) { campaign, by };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var id = arguments.GetRequiredValue(campaign);
            _ = await services.GetRequiredService<ICampaignStore>().FindAsync(id, cancellationToken)
                ?? throw new CommandException($"There is no campaign {id}. See which there are: receipts campaign list.");
            var isChanged = await services.GetRequiredService<ICampaignSwitches>().SwitchAsync(id, isStopped, arguments.GetRequiredValue(by), cancellationToken);
            await Console.Out.WriteLineAsync($"campaign {id} {(isStopped ? "stopped" : "resumed")}{(isChanged ? "" : " before")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string[]> Files() => new("FILE") { Description = "Campaign files (JSON).", Arity = ArgumentArity.OneOrMore };

    private static async Task<bool> PublishAsync(string file, string? acceptedBy, ICampaignStore campaigns, CancellationToken cancellationToken)
    {
        if (await ReadAsync(file, cancellationToken) is not var (campaign, document))
        {
            return false;
        }

        var warnings = await WarnAsync(file, campaign);
        if (warnings > 0 && acceptedBy is null)
        {
            await Console.Error.WriteLineAsync(
                $"receipts: {file}: not published, because of {Counted(warnings)}. Put the terms right, or accept that with --accept-warnings NAME.");
            return false;
        }

        switch (await campaigns.PublishAsync(campaign, document, warnings > 0 ? acceptedBy : null, cancellationToken))
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

    /// <summary>Prints what may not be lawful to standard error as <c>FILE: warning: RULE: message</c>.</summary>
    /// <returns>How many warnings there are.</returns>
    private static async Task<int> WarnAsync(string file, Campaign campaign)
    {
        var warnings = PrizeLaw.Check(campaign);
        foreach (var warning in warnings)
        {
            await Console.Error.WriteLineAsync($"{file}: warning: {warning}");
        }

        return warnings.Count;
    }

    private static string Counted(int warnings) => warnings == 1 ? "1 warning" : $"{warnings} warnings";

    private static bool TryParseName(string? text, out string name)
    {
        name = (text ?? "").Trim();
        return name.Length is > 0 and <= LongestName && !name.Any(char.IsControl);
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

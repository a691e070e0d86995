using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Replaying;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>
/// <c>receipts replay</c>: what other terms would make of entries that were read already, or proof that the same terms make the
/// same of them.
/// </summary>
internal static class ReplayCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var campaign = new Option<string>("--campaign")
        {
            Description = "A campaign file, to see what its terms would change; or a campaign's id, to prove each verdict under the version it was made under.",
            HelpName = "FILE|ID",
            Required = true,
        };
        var entries = new Option<EntryId[]>("--entries")
        {
            Description = "Only these entries.",
            HelpName = "ENTRY",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => ReadId(token.Value, result.AddError))],
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for every entry, changed or not." };
        var filter = new EntryFilterOptions();
        var command = new Command("replay", "Decide entries anew from what was read: nothing is kept, and no image is opened.") { campaign, entries, json };
        filter.WithinCampaign.ForEach(command.Add);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var terms = await ReadTermsAsync(arguments.GetRequiredValue(campaign), services.GetRequiredService<ICampaignStore>(), cancellationToken);
            if (terms is null)
            {
                return ExitCode.Failed;
            }

            var wanted = arguments.GetValue(entries) is { Length: > 0 } ids ? ids.ToHashSet() : null;
            var print = arguments.GetValue(json) ? (Action<ReplayedEntry>)PrintJson : null;
            var tally = await ReplayAsync(services, terms, filter.Read(arguments) with { Campaign = terms.Id }, wanted, print, cancellationToken);
            if (print is null)
            {
                ReplayTables.Print(tally);
            }

            await Console.Error.WriteLineAsync(Describe(tally));
            return terms.IsProof && tally.Different > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static async Task<ReplayTerms?> ReadTermsAsync(string campaign, ICampaignStore campaigns, CancellationToken cancellationToken)
    {
        if (!File.Exists(campaign))
        {
            return CampaignId.TryParse(campaign, out var id) && await campaigns.FindAsync(id, cancellationToken) is not null
                ? new ReplayTerms(id, Given: null, campaigns)
                : throw new CommandException($"'{campaign}' is neither a file nor the id of a published campaign. See which there are: receipts campaign list.");
        }

        return await CampaignCommand.ReadAsync(campaign, cancellationToken) is var (terms, _) ? new ReplayTerms(terms.Id, terms, campaigns) : null;
    }

    private static async Task<ReplayTally> ReplayAsync(
        IServiceProvider services,
        ReplayTerms terms,
        EntryFilter filter,
        HashSet<EntryId>? wanted,
        Action<ReplayedEntry>? print,
        CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IEntryStore>();
        using var progress = new ProgressLine(
            Console.Error, "replayed", await store.CountAsync(filter, cancellationToken), services.GetRequiredService<TimeProvider>());
        var tally = new ReplayTally();
        await foreach (var record in store.ListAsync(filter, cancellationToken))
        {
            progress.Advance();
            if (record.Conclusion is not { } conclusion || wanted?.Contains(record.Entry.Id) == false)
            {
                continue;
            }

            var replayed = await terms.FindAsync(conclusion.CampaignVersion, cancellationToken) is { } replay ? replay.Next(record) : null;
            tally.Add(replayed);
            if (replayed is not null)
            {
                print?.Invoke(replayed);
            }
        }

        return tally;
    }

    private static void PrintJson(ReplayedEntry replayed) =>
        Console.WriteLine(JsonSerializer.Serialize(ReplayLine.Of(replayed), CommandsJson.Readable.ReplayLine));

    private static string Describe(ReplayTally tally)
    {
        var skipped = tally.Skipped == 0 ? "" : $", {tally.Skipped} that cannot be replayed (given up, or decided before what is needed was kept)";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Replayed} replayed, {tally.Changed} with another answer or reason, {tally.Replayed - tally.Different} identical to the last byte{skipped}");
    }

    private static EntryId ReadId(string text, Action<string> refuse)
    {
        if (!EntryId.TryParse(text, out var id))
        {
            refuse($"'{text}' is not an entry's id of 26 letters and digits.");
        }

        return id;
    }
}

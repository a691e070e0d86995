using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts entries</c>: lists entries and how far they have come.</summary>
internal static class EntriesCommand
{
    public static Command Create(Option<DirectoryInfo> data)
    {
        var campaign = new Option<CampaignId?>("--campaign")
        {
            Description = "Only entries of this campaign.",
            CustomParser = result => Arguments.Parse<CampaignId>(CampaignId.TryParse, "an id of lower-case letters, digits and hyphens")(result),
        };
        var verdict = new Option<string?>("--verdict") { Description = "Only entries with this verdict." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line, with findings and what was read." };
        verdict.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<VerdictKind>());
        var command = new Command("entries", "List entries, oldest first.") { campaign, verdict, json };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var filter = new EntryFilter(
                arguments.GetValue(campaign),
                Enum.TryParse<VerdictKind>(arguments.GetValue(verdict), ignoreCase: true, out var kind) ? kind : null);
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var entries = services.GetRequiredService<IEntryStore>().ListAsync(filter, cancellationToken);
            await (arguments.GetValue(json) ? PrintJsonAsync(entries, cancellationToken) : PrintTableAsync(entries, cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task PrintJsonAsync(IAsyncEnumerable<EntryRecord> entries, CancellationToken cancellationToken)
    {
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Report(entry), CommandsJson.Readable.EntryReport));
        }
    }

    private static EntryReport Report(EntryRecord record)
    {
        var (entry, conclusion) = (record.Entry, record.Conclusion);
        return new(
            entry.Id.Value, entry.Campaign.Value, conclusion?.CampaignVersion, entry.Entrant.Value, entry.ReceivedAt, record.ConcludedAt,
            conclusion?.Verdict.Kind, conclusion?.Verdict.Reasons, record.IssuanceQueued ? "queued" : null,
            conclusion?.ReaderVersion, conclusion?.RulesVersion, conclusion?.Defects, conclusion?.Verdict.Findings, conclusion?.Receipts);
    }

    private static async Task PrintTableAsync(IAsyncEnumerable<EntryRecord> entries, CancellationToken cancellationToken)
    {
        var table = Tables.Create("Entry", "Campaign", "Entrant", "Received", "Verdict", "Reasons", "Issuance");
        await foreach (var record in entries.WithCancellation(cancellationToken))
        {
            var verdict = record.Conclusion?.Verdict;
            table.AddRow(
                record.Entry.Id.Value,
                record.Entry.Campaign.Value,
                Markup.Escape(record.Entry.Entrant.Value),
                record.Entry.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Tables.Show(verdict?.Kind),
                Tables.Show(verdict?.Reasons ?? []),
                record.IssuanceQueued ? "queued" : "");
        }

        Tables.Print(table);
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts audit query</c>: the verdicts that are asked for, one a line, however many there are.</summary>
internal static class AuditQueryCommand
{
    private const string DayFormat = "yyyy-MM-dd";

    public static Command Create(Option<DirectoryInfo> data)
    {
        var filter = new FilterOptions();
        var format = new Option<string>("--format")
        {
            Description = "table, csv (for Excel: UTF-8 with a byte order mark) or jsonl (a JSON object a line).",
            DefaultValueFactory = _ => "table",
        };
        var file = new Option<FileInfo?>("--out") { Description = "Write to this file, which appears when it is complete, instead of standard output." };
        format.AcceptOnlyFromAmong("table", "csv", "jsonl");
        var command = new Command("query", "List or export verdicts, in the order in which the entries were received.") { format, file };
        filter.All.ForEach(command.Add);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var form = VerdictFormat.Of(arguments.GetRequiredValue(format));
            var count = await QueryAsync(services, filter.Read(arguments), form, arguments.GetValue(file), cancellationToken);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "verdict" : "verdicts")}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> QueryAsync(
        IServiceProvider services, EntryFilter filter, VerdictFormat format, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            return await WriteAsync(services, filter, format, output, cancellationToken);
        }

        // What stops half-way must not look like an export.
        var unfinished = $"{file.FullName}.unfinished";
        try
        {
            int count;
            await using (var stream = File.Create(unfinished))
            {
                count = await WriteAsync(services, filter, format, stream, cancellationToken);
            }

            File.Move(unfinished, file.FullName, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<int> WriteAsync(
        IServiceProvider services, EntryFilter filter, VerdictFormat format, Stream stream, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(stream, new UTF8Encoding(format.HasByteOrderMark), leaveOpen: true);
        var entries = services.GetRequiredService<IEntryStore>();
        using var progress = new ProgressLine(
            Console.Error, "written", await entries.CountAsync(filter, cancellationToken), services.GetRequiredService<TimeProvider>());
        var count = 0;
        await output.WriteAsync(format.Heading);
        await foreach (var record in entries.ListAsync(filter, cancellationToken))
        {
            if (record.Conclusion is { } conclusion)
            {
                await output.WriteAsync(format.Write(VerdictLine.Of(record.Entry, conclusion, record.ConcludedAt)));
                progress.MoveTo(++count);
            }
        }

        return count;
    }

    private static bool TryParseDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        day = value;
        return isDay;
    }

    /// <summary>The options that say which verdicts are wanted.</summary>
    private sealed class FilterOptions
    {
        private readonly Option<CampaignId?> _campaign = new("--campaign")
        {
            Description = "Of this campaign.",
            CustomParser = result => Arguments.Parse<CampaignId>(CampaignId.TryParse, "an id of lower-case letters, digits and hyphens")(result),
        };

        private readonly Option<DateOnly?> _from = new("--from")
        {
            Description = "Received on this day in Japan or later (2026-11-01).",
            CustomParser = Arguments.Parse<DateOnly?>(TryParseDay, "a day such as 2026-11-01"),
        };

        private readonly Option<DateOnly?> _to = new("--to")
        {
            Description = "Received on this day in Japan or earlier.",
            CustomParser = Arguments.Parse<DateOnly?>(TryParseDay, "a day such as 2026-11-30"),
        };

        private readonly Option<string?> _verdict = new("--verdict") { Description = "With this verdict." };
        private readonly Option<string?> _reason = new("--reason") { Description = "With this among the reasons." };
        private readonly Option<string?> _merchant = new("--merchant") { Description = "With this in the name of the shop as read." };
        private readonly Option<string?> _product = new("--product") { Description = "With the participating product of this id, or with this in the name of an item as read." };

        private readonly Option<EntrantId?> _entrant = new("--entrant")
        {
            Description = "Of this entrant.",
            CustomParser = result => Arguments.Parse<EntrantId>(EntrantId.TryParse, "a pseudonym of 1 to 64 letters, digits, '.', '-' or '_'")(result),
        };

        private readonly Option<string?> _reader = new("--reader") { Description = "With this in the version of the reader." };

        public FilterOptions()
        {
            _verdict.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<VerdictKind>());
            _reason.AcceptOnlyFromAmong([.. Enum.GetValues<Reason>().Select(Tables.Id)]);
        }

        public List<Option> All => [_campaign, _from, _to, _verdict, _reason, _merchant, _product, _entrant, _reader];

        public EntryFilter Read(ParseResult arguments) => new(
            arguments.GetValue(_campaign),
            Enum.TryParse<VerdictKind>(arguments.GetValue(_verdict), ignoreCase: true, out var kind) ? kind : null)
        {
            From = arguments.GetValue(_from),
            To = arguments.GetValue(_to),
            Reason = arguments.GetValue(_reason) is { } id ? Enum.GetValues<Reason>().First(reason => Tables.Id(reason) == id) : null,
            Merchant = Folded(arguments.GetValue(_merchant)),
            Product = Folded(arguments.GetValue(_product)),
            Entrant = arguments.GetValue(_entrant),
            Reader = arguments.GetValue(_reader),
            IsConcluded = true,
        };

        /// <summary>As texts are read: half-width katakana as full-width.</summary>
        private static string? Folded(string? text) => text?.Normalize(NormalizationForm.FormKC);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Reviewing;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts review list | decide</c>: what waits for a person, and the person's answer.</summary>
internal static class ReviewCommand
{
    private const int LongestName = 200;

    public static Command Create(Option<DirectoryInfo> data) => new("review", "List what waits for a person, and decide it.")
    {
        CreateList(data),
        CreateDecide(data),
        CreateCorrections(data),
    };

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var campaign = new Option<CampaignId?>("--campaign")
        {
            Description = "Of this campaign.",
            CustomParser = result => Arguments.Parse<CampaignId>(CampaignId.TryParse, "an id of lower-case letters, digits and hyphens")(result),
        };
        var command = new Command("list", "List what waits for a person, oldest first.") { campaign };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var filter = new EntryFilter(arguments.GetValue(campaign), VerdictKind.Referred);
            var table = Tables.Create("Entry", "Campaign", "Received (Japan)", "Reasons", "Word");
            await foreach (var record in services.GetRequiredService<IEntryStore>().ListAsync(filter, cancellationToken))
            {
                if (record is { Review: null, AnsweredBy: null })
                {
                    table.AddRow(
                        record.Entry.Id.Value,
                        record.Entry.Campaign.Value,
                        JapanTime.At(record.Entry.ReceivedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                        Tables.Show(record.Reasons),
                        Markup.Escape(TerminalText.Cut(record.Entry.FollowUp?.Word ?? "", 40)));
                }
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateDecide(Option<DirectoryInfo> data)
    {
        var entry = new Argument<EntryId>("ENTRY")
        {
            Description = "The entry's id.",
            CustomParser = Arguments.Parse<EntryId>(EntryId.TryParse, "an entry's id of 26 letters and digits"),
        };
        var reviewer = new Option<ReviewerId>("--by")
        {
            Description = "Who decides.",
            Required = true,
            CustomParser = Arguments.Parse<ReviewerId>(ReviewerId.TryParse, "a name of 1 to 64 letters, digits, '.', '-' or '_'"),
        };
        var reason = new Option<string[]>("--reject") { Description = "Rejects, for this reason; without it the entry is approved.", HelpName = "REASON" };
        var items = new Option<NamedItem[]>("--item")
        {
            Description = "Says which participating product an item is: its name as read, and the product's id.",
            HelpName = "NAME=PRODUCT",
            CustomParser = ReadItems,
        };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<Reason>().Select(Tables.Id)]);
        var command = new Command("decide", "Approve or reject a referred entry.") { entry, reviewer, reason, items };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            List<Reason> reasons = [.. Enum.GetValues<Reason>().Where(value => arguments.GetValue(reason)?.Contains(Tables.Id(value), StringComparer.Ordinal) ?? false)];
            var decision = new ReviewDecision(
                arguments.GetRequiredValue(reviewer),
                reasons.Count > 0 ? ReviewAnswer.Rejected : ReviewAnswer.Approved,
                reasons,
                arguments.GetValue(items) ?? []);
            var outcome = await services.GetRequiredService<ReviewDesk>().DecideAsync(arguments.GetRequiredValue(entry), decision, cancellationToken);
            if (Refusal(outcome) is { } refusal)
            {
                throw new CommandException($"Nothing was decided: {refusal}");
            }

            if (outcome == ReviewOutcome.SecondWanted)
            {
                await Console.Out.WriteLineAsync("approved; because of the prize's value a second person must approve it too");
                return ExitCode.Done;
            }

            await Console.Out.WriteLineAsync(reasons.Count > 0 ? $"rejected: {Tables.Show(reasons)}" : "approved");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateCorrections(Option<DirectoryInfo> data)
    {
        var command = new Command("corrections", "Write what people put right of what was read, a JSON object a line: the evaluation 'confusions' learns from it.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            await foreach (var record in services.GetRequiredService<IEntryStore>().ListAsync(new(Verdict: VerdictKind.Referred), cancellationToken))
            {
                foreach (var correction in record.Review?.Corrections ?? [])
                {
                    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(correction, ReceiptsJson.Readable.Correction));
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string? Refusal(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Done or ReviewOutcome.SecondWanted => null,
        ReviewOutcome.Failed => "something went wrong.",
        ReviewOutcome.SamePerson => "you approved it before, and the second approval must be another person's.",
        ReviewOutcome.NoSuchEntry => "there is no such entry. See which wait: receipts review list.",
        ReviewOutcome.NotReferred => "the entry is not with a person. See which are: receipts review list.",
        ReviewOutcome.ReviewedBefore => "a person decided it before. See who: receipts explain ENTRY.",
        ReviewOutcome.Answered => "the entrant has sent something better, which has an entry of its own.",
        ReviewOutcome.LimitReached => "as many entries are approved as the campaign allows. Reject it with --reject limit-reached.",
    };

    private static NamedItem[] ReadItems(ArgumentResult result)
    {
        var items = new List<NamedItem>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var at = text.LastIndexOf('=');
            if (at <= 0 || at > LongestName || !CampaignId.TryParse(text[(at + 1)..], out var product))
            {
                result.AddError($"'{text}' is not NAME=PRODUCT with the id of a participating product.");
                return [];
            }

            items.Add(new(text[..at], product.Value));
        }

        return [.. items];
    }
}

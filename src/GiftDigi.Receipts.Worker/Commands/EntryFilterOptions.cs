using System.CommandLine;
using System.Globalization;
using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>The options that say which verdicts are wanted.</summary>
internal sealed class EntryFilterOptions
{
    private const string DayFormat = "yyyy-MM-dd";
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

    private readonly Option<ReviewerId?> _reviewer = new("--reviewer")
    {
        Description = "Decided by this person.",
        CustomParser = result => Arguments.Parse<ReviewerId>(ReviewerId.TryParse, "a name of 1 to 64 letters, digits, '.', '-' or '_'")(result),
    };

    private readonly Option<string?> _reader = new("--reader") { Description = "With this in the version of the reader." };

    public EntryFilterOptions()
    {
        _verdict.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<VerdictKind>());
        _reason.AcceptOnlyFromAmong([.. Enum.GetValues<Reason>().Select(Tables.Id)]);
    }

    public List<Option> All => [_campaign, .. WithinCampaign];

    /// <summary>Those that do not ask for the campaign.</summary>
    public List<Option> WithinCampaign => [_from, _to, _verdict, _reason, _merchant, _product, _entrant, _reviewer, _reader];

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
        Reviewer = arguments.GetValue(_reviewer),
        Reader = arguments.GetValue(_reader),
        IsConcluded = true,
    };

    /// <summary>As texts are read: half-width katakana as full-width.</summary>
    private static string? Folded(string? text) => text?.Normalize(NormalizationForm.FormKC);

    private static bool TryParseDay(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        day = value;
        return isDay;
    }
}

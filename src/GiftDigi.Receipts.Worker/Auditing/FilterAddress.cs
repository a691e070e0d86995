using System.Globalization;
using System.Text;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.Primitives;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>The auditor's query as the query string of an address, so that it can be kept, or sent to a colleague.</summary>
internal static class FilterAddress
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MostCharacters = 100;

    private static readonly LocalText Once = new("値は1つだけ", "one value");
    private static readonly LocalText Day = new("2026-11-01 のような日付", "a day such as 2026-11-01");
    private static readonly LocalText NotBefore = new("開始日以降の日付", "a day that is not before the first one");
    private static readonly LocalText Pseudonym = new("英数字と . - _ で64文字以内", "1 to 64 letters, digits, '.', '-' or '_'");
    private static readonly LocalText Text = new LocalText("{0}文字以内の文字列", "a text of at most {0} characters").With(MostCharacters);

    /// <summary>The fields there are, in the order in which they are written.</summary>
    public static readonly IReadOnlyList<FilterField> Fields =
    [
        new(
            "campaign", new("英小文字・数字・ハイフンのID", "an id of lower-case letters, digits and hyphens"),
            filter => filter.Campaign?.Value, (filter, text) => CampaignId.TryParse(text, out var id) ? filter with { Campaign = id } : null),
        new(
            "verdict", OneOf<VerdictKind>(),
            filter => Id(filter.Verdict), (filter, text) => Find<VerdictKind>(text) is { } kind ? filter with { Verdict = kind } : null),
        new(
            "reason", OneOf<Reason>(),
            filter => Id(filter.Reason), (filter, text) => Find<Reason>(text) is { } reason ? filter with { Reason = reason } : null),
        new("merchant", Text, filter => filter.Merchant, (filter, text) => IsText(text) ? filter with { Merchant = text } : null),
        new("product", Text, filter => filter.Product, (filter, text) => IsText(text) ? filter with { Product = text } : null),
        new(
            "entrant", Pseudonym,
            filter => filter.Entrant?.Value, (filter, text) => EntrantId.TryParse(text, out var id) ? filter with { Entrant = id } : null),
        new(
            "reviewer", Pseudonym,
            filter => filter.Reviewer?.Value, (filter, text) => ReviewerId.TryParse(text, out var id) ? filter with { Reviewer = id } : null),
        new("reader", Text, filter => filter.Reader, (filter, text) => IsText(text) ? filter with { Reader = text } : null),
        new("from", Day, filter => Show(filter.From), (filter, text) => ParseDay(text) is { } day ? filter with { From = day } : null),
        new("to", Day, filter => Show(filter.To), (filter, text) => ParseDay(text) is { } day ? filter with { To = day } : null),
        new(
            "after", new("この後に受け付けた応募の基準となる応募の番号(26文字)", "the id of an entry, 26 characters; those received after it are wanted"),
            filter => filter.After?.Value, (filter, text) => EntryId.TryParse(text, out var id) ? filter with { After = id } : null),
    ];

    /// <summary>Reads what is asked for; a field without a value is not asked, and other fields are not looked at.</summary>
    public static FilterReading Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var given = query.ToLookup(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        var (filter, mistakes) = (new EntryFilter { IsConcluded = true }, new List<FilterMistake>());
        foreach (var field in Fields)
        {
            switch (given[field.Name].SelectMany(values => values.Where(value => !string.IsNullOrWhiteSpace(value))).ToList())
            {
                case []:
                    break;
                case [var text] when Folded(text!) is { } folded && field.Read(filter, folded) is { } narrower:
                    filter = narrower;
                    break;
                case var values:
                    mistakes.Add(new(field.Name, values.Count > 1 ? Once : field.Wanted));
                    break;
            }
        }

        return filter.From > filter.To ? new(filter with { To = null }, [.. mistakes, new("to", NotBefore)]) : new(filter, mistakes);
    }

    /// <summary>The query string of a filter, its fields always in the same order; empty when nothing is asked.</summary>
    public static string Write(EntryFilter filter) =>
        QueryString.Create(Fields.Select(field => KeyValuePair.Create(field.Name, field.Write(filter))).Where(field => field.Value is not null)).ToString();

    /// <summary>As texts are read: half-width katakana as full-width; null when it is no text.</summary>
    private static string? Folded(string text) =>
        text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Rune.IsControl(rune)) || text.Length > MostCharacters
            ? null
            : text.Normalize(NormalizationForm.FormKC).Trim();

    private static bool IsText(string text) => text.Length is > 0 and <= MostCharacters;

    private static string? Show(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static LocalText OneOf<T>()
        where T : struct, Enum
    {
        var ids = string.Join(", ", Enum.GetValues<T>().Select(value => Id<T>(value)));
        return new LocalText("次のいずれか: {0}", "one of {0}").With(ids);
    }

    private static string? Id<T>(T? value)
        where T : struct, Enum =>
        value is { } member ? JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()) : null;

    private static T? Find<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Id<T>(value) == text).Select(value => (T?)value).FirstOrDefault();
}

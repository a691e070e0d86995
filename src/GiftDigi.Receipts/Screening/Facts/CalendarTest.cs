using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>A day that no calendar has, read without doubt, on a receipt that has no other date.</summary>
internal static partial class CalendarTest
{
    private const string Name = "calendar";

    public static IEnumerable<Signal> Look(OcrPage page, Receipt receipt) => receipt.PurchaseDate is null
        ? RowBuilder.Build(page).Select(row => Look(page, row)).OfType<Signal>().Take(1)
        : [];

    private static Signal? Look(OcrPage page, Row row)
    {
        if (Pattern().Match(row.Numeric) is not { Success: true } match || Number(match, "month") is >= 1 and <= 12 && Number(match, "day") is >= 1 and <= 31)
        {
            return null;
        }

        var read = row.Read("", match.Index, match.Length);
        var isSure = row.PartsOf(match.Index, match.Length).All(part => part.Word.Confidence >= WeekdayTest.Sure);
        var mayBeOne = read.Lines.SelectMany(line => page.Lines[line].Alternatives)
            .Where(other => other.Confidence >= WeekdayTest.Likely)
            .Any(other => PurchaseDateText.Find(NumericText.Of(FoldedText.Of(other.Text).Text)).Count > 0);
        return isSure && !mayBeOne
            ? new(Name, SignalStrength.Strong, Reason.Altered, string.Create(CultureInfo.InvariantCulture, $"the date is printed with month {Number(match, "month")} and day {Number(match, "day")}"), [read.Box])
            : null;
    }

    private static int Number(Match match, string part) => int.TryParse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>A date with its year in full, or with a weekday: other numbers are not written so.</summary>
    [GeneratedRegex(
        @"(?<![\d.,/-])20\d\d\s?[年./-]\s?(?<month>\d{1,2})\s?[月./-]\s?(?<day>\d{1,2})(?!\d)|(?<![\d.,/-])\d\d[./](?<month>\d{1,2})[./](?<day>\d{1,2})\s?\(?[日月火水木金土](曜|\))",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}

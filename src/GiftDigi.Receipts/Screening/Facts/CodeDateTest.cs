using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>
/// A receipt number that holds a day of its own, which is not the day of purchase. Some chains number by the day; few samples of it were
/// seen, so it says little alone. The business day of a shop that is open after midnight is the day before.
/// </summary>
internal static partial class CodeDateTest
{
    private const string Name = "code-date";

    /// <summary>A day this near may be the business day.</summary>
    private const int NearDays = 1;

    /// <summary>A day farther away than this is no day, but digits that look like one.</summary>
    private const int FarDays = 400;

    public static IEnumerable<Signal> Look(OcrPage page, Receipt receipt)
    {
        if (receipt is not { PurchaseDate: { Inferred: false } date, ReceiptNumber: { Inferred: false } number }
            || !PrintedWords.In(page, date.Box).IsSure || Confidence(page, number.Lines) < WeekdayTest.Sure)
        {
            yield break;
        }

        var days = Days(number.Value).Where(day => Math.Abs(day.DayNumber - date.Value.DayNumber) <= FarDays).ToList();
        if (days is [var only] && Math.Abs(only.DayNumber - date.Value.DayNumber) > NearDays)
        {
            yield return new(
                Name,
                SignalStrength.Weak,
                Reason.Altered,
                string.Create(CultureInfo.InvariantCulture, $"the date is printed as {date.Value:yyyy-MM-dd}, and the receipt's number holds {only:yyyy-MM-dd}"),
                Evidence.Boxes(date.Box, number.Box));
        }
    }

    private static IEnumerable<DateOnly> Days(string number) => Pattern().Matches(string.Concat(number.Where(char.IsAsciiDigit)))
        .Select(match => DateOnly.TryParseExact(match.Groups["day"].ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
        .OfType<DateOnly>();

    private static double Confidence(OcrPage page, IReadOnlyList<int> lines) =>
        lines.SelectMany(line => page.Lines[line].Words).Where(word => word.Text.Any(char.IsAsciiDigit)).Select(word => word.Confidence).DefaultIfEmpty(0).Min();

    /// <summary>Eight digits that may be a day of this century, wherever they begin.</summary>
    [GeneratedRegex(@"(?=(?<day>20\d\d[01]\d[0-3]\d))", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}

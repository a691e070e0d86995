using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Dates in a row, in every style receipts print them.</summary>
internal static partial class PurchaseDateText
{
    private const int FirstYearOfReiwa = 2019;
    private const string Weekdays = "日月火水木金土";

    /// <summary>A date as it is printed.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="Start">Index of its first character.</param>
    /// <param name="Length">Its characters.</param>
    /// <param name="HasCentury">Whether the year is printed in full or with its era.</param>
    /// <param name="WeekdayAgrees">Null when no weekday is printed.</param>
    internal sealed record Found(DateOnly Date, int Start, int Length, bool HasCentury, bool? WeekdayAgrees);

    /// <summary>Every reading of every date in the text; a year of two digits has two, of our era and of Reiwa.</summary>
    public static IReadOnlyList<Found> Find(string text)
    {
        var found = new List<Found>();
        foreach (Match match in Pattern().Matches(text))
        {
            var year = match.Groups["first"].Success ? 1 : Number(match, "year");
            var isEra = match.Groups["era"].Success;
            var isFull = isEra || match.Groups["year"].Length == 4;
            Add(found, match, isEra ? year + FirstYearOfReiwa - 1 : isFull ? year : year + 2000, isFull);
            if (!isFull)
            {
                Add(found, match, year + FirstYearOfReiwa - 1, isFull);
            }
        }

        return found;
    }

    private static void Add(List<Found> found, Match match, int year, bool hasCentury)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Number(match, "month"):00}-{Number(match, "day"):00}");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            bool? agrees = match.Groups["weekday"] is { Success: true } weekday
                ? Weekdays.IndexOf(weekday.Value, StringComparison.Ordinal) == (int)date.DayOfWeek
                : null;
            found.Add(new(date, match.Index, match.Length, hasCentury, agrees));
        }
    }

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.,/-])((?<era>令和|R)\s?((?<year>\d{1,2})|(?<first>元))|(?<year>20\d{2}|\d{2}))(\s?[年.,/-]\s?"
        + @"|\s)(?<month>[01]?\d)\s?[月.,/-]\s?(?<day>[0-3]?\d)(?![\d/])\s?日?(\s?[(<「【\[]?\s?(?<weekday>[日月火水木金土])(曜日?"
        + @"|\s?[)>」】\]]))?",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}

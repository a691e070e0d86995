using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Dates in a row, in every style receipts print them.</summary>
internal static partial class PurchaseDateText
{
    private const int FirstYearOfReiwa = 2019;
    private const string Weekdays = "日月火水木金土";

    private const string Weekday = @"(\s?[(<「【\[]?\s?(?<weekday>[日月火水木金土])(曜日?|\s?[)>」】\]]))?";
    private const string Month = "(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}";
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

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
            var isEra = match.Groups["era"].Success || match.Groups["bare"].Success;
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

    /// <summary>
    /// The day and the weekday of a date without a year, which is the last such day not after <paramref name="today"/>; only where the time
    /// stands beside it, since sales and events are announced like that too.
    /// </summary>
    public static Found? WithoutYear(string text, DateOnly today)
    {
        foreach (Match match in DayAndTime().Matches(text))
        {
            for (var year = today.Year; year >= today.Year - 1; year--)
            {
                var day = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Number(match, "month"):00}-{Number(match, "day"):00}");
                if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date <= today.AddDays(1)
                    && Weekdays.IndexOf(match.Groups["weekday"].Value, StringComparison.Ordinal) == (int)date.DayOfWeek)
                {
                    return new(date, match.Index, match.Groups["date"].Length, HasCentury: false, WeekdayAgrees: true);
                }
            }
        }

        return null;
    }

    private static int Number(Match match, string part)
    {
        var value = match.Groups[part].Value;
        return char.IsAsciiLetter(value[0])
            ? Array.IndexOf(Months, value.ToUpperInvariant()) + 1
            : int.Parse(value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"(?<![\d.,/-])((?<era>令和?|R)\s?((?<year>\d{1,2})|(?<first>元))|(?<year>20\d{2}|\d{2})|(?<bare>(?<year>\d)(?=年)))"
        + @"(\s?(年(\(令和?\s?\d{1,2}年\))?|[.,/・-])\s?|\s)"
        + @"((?<month>[01]?\d)\s?[月.,/・-]|" + Month + @"[.,/-]?|(?<=20\d\d\s)(?<month>[01]\d)(?=\s[0-3]\d\s))\s?((?<day>[0-3]\d)(?=\d\d:\d\d)|(?<day>[0-3]?\d)(?!\d|/\d(?!\d?:)))\s?日?"
        + Weekday
        + @"|(?<![\d.,/-])(?<year>20\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?=\s?\d{1,2}:)"
        + @"|(?<![\d.,/-])(?<month>[01]?\d)/(?<day>[0-3]?\d)/(?<year>20\d{2})(?!\d)"
        + @"|(?<![A-Z\d])" + Month + @"[.,/\s-]{1,2}(?<day>[0-3]?\d)[.,/\s-]{1,2}(?<year>20\d{2})(?!\d)"
        + @"|(?<![\d.,/-])(?<day>[0-3]?\d)[.,/\s-]?" + Month + @"[.,/\s-]{1,2}(?<year>20\d{2})(?!\d)",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"(?<![\d./-])(?<date>(?<month>[01]?\d)\s?[月/]\s?(?<day>[0-3]?\d)\s?日?\s?[(<\[]?\s?(?<weekday>[日月火水木金土])(曜日?)?\s?[)>\]]?)\s?\d{1,2}\s?[:時]",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex DayAndTime();
}

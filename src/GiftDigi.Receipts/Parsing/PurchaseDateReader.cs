using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The day of purchase: of all dates on the paper, the one that is most like it.</summary>
internal static partial class PurchaseDateReader
{
    private const int OldestYear = 2000;

    /// <summary>The date and the row it stands in.</summary>
    public static (ReadValue<DateOnly> Date, int Row)? Read(IReadOnlyList<Row> rows, DateOnly today)
    {
        var best = rows
            .SelectMany((row, index) => PurchaseDateText.Find(row.Numeric).Select(found => (Row: row, Index: index, Found: found)))
            .Where(candidate => candidate.Found.Date.Year >= OldestYear)
            .Select(candidate => (Candidate: candidate, Merit: Merit(candidate.Row, candidate.Found, today)))
            .OrderByDescending(scored => scored.Merit)
            .ThenBy(scored => scored.Candidate.Index)
            .Select(scored => scored.Candidate)
            .FirstOrDefault();
        if (best.Found is not { } found)
        {
            return WithoutYear(rows, today);
        }

        var date = best.Row.Read(found.Date, found.Start, found.Length);
        if ((found.WeekdayAgrees == false || found.Date > today.AddDays(1)) && Otherwise(best.Row, found, today) is { } other)
        {
            return (date with { Value = other, Inferred = true }, best.Index);
        }

        return (date.Weighed(Witness.Weekday, found.WeekdayAgrees).Weighed(Witness.Calendar, found.Date > today.AddDays(1) ? false : null), best.Index);
    }

    /// <summary>The day of a date that is printed without its year.</summary>
    private static (ReadValue<DateOnly> Date, int Row)? WithoutYear(IReadOnlyList<Row> rows, DateOnly today) => rows
        .Select((row, index) => (Row: row, Index: index, Found: PurchaseDateText.WithoutYear(row.Numeric, today)))
        .Where(candidate => candidate.Found is not null && !OtherDay().IsMatch(candidate.Row.Text))
        .Select(candidate => ((ReadValue<DateOnly>, int)?)(
            candidate.Row.Read(candidate.Found!.Date, candidate.Found.Start, candidate.Found.Length) with { Inferred = true }, candidate.Index))
        .FirstOrDefault();

    /// <summary>The only date of other readings of the row that its weekday confirms, or that is not in the future where none is printed.</summary>
    private static DateOnly? Otherwise(Row row, PurchaseDateText.Found found, DateOnly today)
    {
        var others = row.OtherReadings(found.Start, found.Length)
            .SelectMany(PurchaseDateText.Find)
            .Where(other => other.HasCentury == found.HasCentury && other.Date <= today.AddDays(1) && other.Date.Year >= OldestYear)
            .Where(other => found.WeekdayAgrees is null ? other.WeekdayAgrees is null : other.WeekdayAgrees == true)
            .Select(other => other.Date)
            .Distinct()
            .ToList();
        return others is [var only] ? only : null;
    }

    private static int Merit(Row row, PurchaseDateText.Found found, DateOnly today) =>
        (found.Date > today.AddDays(1) ? -8 : 0)
        + (OtherDay().IsMatch(row.Text) ? -4 : 0)
        + (found.WeekdayAgrees switch { true => 3, false => -3, null => 0 })
        + (PurchaseTimeReader.Find(row) is null ? 0 : 2)
        + (found.HasCentury ? 2 : 0)
        + (found.Date.Year > today.Year - 10 ? 1 : 0);

    /// <summary>Words beside a date that is not of the purchase.</summary>
    [GeneratedRegex("期限|期間|まで|から|発売|開始|終了|迄|[~]|有効|次回|失効|入会", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex OtherDay();
}

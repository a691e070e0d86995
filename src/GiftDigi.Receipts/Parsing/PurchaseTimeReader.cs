using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The time of purchase: beside the date, or else the first below it.</summary>
internal static partial class PurchaseTimeReader
{
    private const int Noon = 12;

    public static ReadValue<PurchaseTime>? Read(IReadOnlyList<Row> rows, int dateRow)
    {
        var order = rows.Skip(dateRow).Concat(rows.Take(dateRow).Reverse());
        return order.Select(Find).OfType<ReadValue<PurchaseTime>>().FirstOrDefault();
    }

    /// <summary>The time in the row; null when there is none, or hours of business.</summary>
    public static ReadValue<PurchaseTime>? Find(Row row)
    {
        if (Hours().IsMatch(row.Text))
        {
            return null;
        }

        foreach (Match match in Pattern().Matches(row.Numeric))
        {
            var isAfternoon = match.Groups["afternoon"].Success && Number(match, "hour") < Noon;
            int? second = match.Groups["second"].Success ? Number(match, "second") : null;
            if (PurchaseTime.TryCreate(Number(match, "hour") + (isAfternoon ? Noon : 0), Number(match, "minute"), second, out var time))
            {
                return row.Read(time, match.Index, match.Length);
            }
        }

        return null;
    }

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"((?<afternoon>午後|PM)\s?)?((?<!\d|\d:)|(?<=[/.-]\d\d[/.-]\d\d))(?<hour>[0-2]?\d)\s?:\s?(?<minute>[0-5]\d)(?!\d)(\s?:\s?(?<second>[0-5]\d)(?!\d))?(?!\s?:\s?\d)(\s?(?<afternoon>PM))?"
        + @"|((?<afternoon>午後|PM)\s?)?(?<!\d)(?<hour>[0-2]?\d)\s?時\s?(?<minute>[0-5]?\d)\s?分(\s?(?<second>[0-5]?\d)\s?秒)?",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"営業|時間|入[店室場]|退[店室場]|\d\s?[~〜]\s?\d|まで|から", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Hours();
}

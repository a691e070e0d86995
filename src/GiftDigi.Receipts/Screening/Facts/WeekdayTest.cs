using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>A weekday that is printed beside a date and is not the date's, both read without doubt.</summary>
internal static class WeekdayTest
{
    private const string Name = "weekday";

    /// <summary>A word less sure than this may be misread.</summary>
    public const double Sure = 0.97;

    /// <summary>Another reading is no reading when it is less likely than this.</summary>
    public const double Likely = 0.002;

    public static IEnumerable<Signal> Look(OcrPage page, Receipt receipt) => receipt.PurchaseDate is { } date
        ? RowBuilder.Build(page).Select(row => Look(page, row, date)).OfType<Signal>().Take(1)
        : [];

    private static Signal? Look(OcrPage page, Row row, ReadValue<DateOnly> date)
    {
        var dates = PurchaseDateText.Find(row.Numeric).Where(found => found.WeekdayAgrees is not null).ToList();
        if (dates.Count == 0 || dates.Exists(found => found.WeekdayAgrees == true))
        {
            return null;
        }

        var found = dates[0];
        var read = row.Read(found.Date, found.Start, found.Length);
        var isHere = read.Lines.Intersect(date.Lines).Any();
        var isSure = row.PartsOf(found.Start, found.Length).All(part => part.Word.Confidence >= Sure) && !MayAgree(page, read.Lines);
        return isHere && isSure
            ? new(Name, SignalStrength.Strong, Reason.Altered, string.Create(CultureInfo.InvariantCulture, $"beside {found.Date:yyyy-MM-dd}, a {found.Date.DayOfWeek}, another weekday is printed"), [read.Box])
            : null;
    }

    /// <summary>Whether a likely other reading of the lines has a date that its weekday confirms.</summary>
    private static bool MayAgree(OcrPage page, IReadOnlyList<int> lines) => lines
        .SelectMany(line => page.Lines[line].Alternatives)
        .Where(other => other.Confidence >= Likely)
        .SelectMany(other => PurchaseDateText.Find(NumericText.Of(FoldedText.Of(other.Text).Text)))
        .Any(found => found.WeekdayAgrees == true);
}

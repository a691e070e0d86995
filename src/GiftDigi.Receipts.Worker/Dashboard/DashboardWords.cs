using System.Globalization;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Dashboard;

/// <summary>What the dashboard calls its figures.</summary>
internal static class DashboardWords
{
    private static readonly LocalText[] AgeNames =
    [
        new("1時間未満", "under 1 h"), new("1~4時間", "1–4 h"), new("4~24時間", "4–24 h"), new("1~3日", "1–3 days"), new("3~7日", "3–7 days"), new("7日以上", "over 7 days"),
    ];

    /// <summary>The ages that the queue is counted by.</summary>
    public static IReadOnlyList<LocalText> Ages => AgeNames;

    public static string Hour(DateTimeOffset hour) => JapanTime.At(hour).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Share(long part, long whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);
}

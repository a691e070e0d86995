using System.Globalization;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>How tills write sums and days.</summary>
internal static class Figures
{
    private const string Weekdays = "日月火水木金土";
    private const int FirstReiwaYear = 2019;

    public static string Yen(int amount) => (amount < 0 ? "-¥" : "¥") + Grouped(Math.Abs(amount));

    public static string Grouped(int amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With leading zeros.</summary>
    public static string Padded(int number, int digits) => number.ToString("D" + Plain(digits), CultureInfo.InvariantCulture);

    public static char Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    public static string Reiwa(DateOnly day) => $"令和{day.Year - FirstReiwaYear + 1,2}年{day.Month,2}月{day.Day,2}日";

    /// <summary>2026/ 7/ 3.</summary>
    public static string Spaced(DateOnly day) => $"{day.Year}/{day.Month,2}/{day.Day,2}";

    public static string Format(this DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    public static string Format(this TimeOnly time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}

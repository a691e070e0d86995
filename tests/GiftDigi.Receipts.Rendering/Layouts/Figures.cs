using System.Globalization;
using GiftDigi.Receipts.Rendering.Shopping;

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

    /// <summary>R8.7.3.</summary>
    public static string ShortReiwa(DateOnly day) => $"R{day.Year - FirstReiwaYear + 1}.{day.Month}.{day.Day}";

    /// <summary>The hour and minute of a purchase; the night after the day has hours from 24.</summary>
    public static string HourAndMinute(Purchase purchase) =>
        $"{Padded(purchase.Time.Hour + (purchase.IsPastMidnight ? 24 : 0), 2)}:{Padded(purchase.Time.Minute, 2)}";

    /// <summary>The last digits of a card, the others masked.</summary>
    public static string MaskedCard(Purchase purchase) => $"****-****-****-{Padded(purchase.Number, 4)}";

    /// <summary>A member's number of 13 digits, printed in full as some tills do; it is nobody's.</summary>
    public static string MemberNumber(Purchase purchase) => $"2900{Padded(purchase.Clerk, 4)}{Padded(purchase.Number, 5)}";

    /// <summary>2026/ 7/ 3.</summary>
    public static string Spaced(DateOnly day) => $"{day.Year}/{day.Month,2}/{day.Day,2}";

    public static string Format(this DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    public static string Format(this TimeOnly time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}

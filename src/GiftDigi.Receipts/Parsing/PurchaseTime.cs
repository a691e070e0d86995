using System.Globalization;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The time of day printed on a receipt. Shops that close late print hours up to 29 for the night after the date.</summary>
public readonly record struct PurchaseTime
{
    private const int LastHour = 29;

    private PurchaseTime(int hour, int minute, int? second) => (Hour, Minute, Second) = (hour, minute, second);

    /// <summary>0 to 29.</summary>
    public int Hour { get; }

    /// <summary>0 to 59.</summary>
    public int Minute { get; }

    /// <summary>0 to 59; null when not printed.</summary>
    public int? Second { get; }

    /// <summary>A time of these parts; false when one is out of range.</summary>
    public static bool TryCreate(int hour, int minute, int? second, out PurchaseTime time)
    {
        var valid = hour is >= 0 and <= LastHour && minute is >= 0 and <= 59 && second is null or (>= 0 and <= 59);
        time = valid ? new(hour, minute, second) : default;
        return valid;
    }

    /// <summary>Reads <c>HH:MM</c> or <c>HH:MM:SS</c>; false when it is anything else.</summary>
    public static bool TryParse(string? text, out PurchaseTime time)
    {
        time = default;
        var parts = (text ?? "").Split(':');
        return parts.Length is 2 or 3
            && parts.All(part => part.Length == 2 && part.All(char.IsAsciiDigit))
            && TryCreate(Part(0), Part(1), parts.Length == 3 ? Part(2) : null, out time);

        int Part(int index) => int.Parse(parts[index], CultureInfo.InvariantCulture);
    }

    /// <summary><c>HH:MM</c>, or <c>HH:MM:SS</c> where seconds are printed.</summary>
    public override string ToString() => Second is { } second
        ? string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{second:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}");
}

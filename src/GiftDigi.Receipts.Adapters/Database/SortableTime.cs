using System.Globalization;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Moments as text of one width in UTC, so that they sort as text and a person can read them in any database.</summary>
internal static class SortableTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Reads what may have been written elsewhere; false when it is no moment.</summary>
    public static bool TryRead(string? text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
}

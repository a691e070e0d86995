using System.Globalization;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Screening;

/// <summary>
/// What makes two receipts the same purchase. Day, minute and total are the near fingerprint: two receipts that share it are
/// rarely two purchases. With the shop's number beside them it is the exact one.
/// </summary>
/// <param name="Near">Day, time and total.</param>
/// <param name="Exact">The same with the registration or phone number; null when neither was read for certain.</param>
public sealed record PurchaseFingerprint(string Near, string? Exact)
{
    /// <summary>The fingerprint of a receipt; null when day, time or total was not read.</summary>
    public static PurchaseFingerprint? Of(Receipt receipt)
    {
        if (receipt is not { PurchaseDate: { } date, PurchaseTime: { } time, Total: { } total })
        {
            return null;
        }

        var near = string.Create(
            CultureInfo.InvariantCulture, $"{date.Value:yyyy-MM-dd}T{time.Value.Hour:00}:{time.Value.Minute:00}/{total.Value.Yen}");
        return new(near, Shop(receipt) is { } shop ? $"{near}/{shop}" : null);
    }

    private static string? Shop(Receipt receipt) =>
        receipt.RegistrationNumber is { Value.HasCorporateCheckDigit: true } number ? number.Value.Value
        : receipt.Phone is { } phone ? string.Concat(phone.Value.Where(char.IsAsciiDigit))
        : null;
}

using System.Globalization;
using System.Security.Cryptography;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>Names photos that go straight to the store, as their entrants' browsers call them: <c>NAME-LENGTH-FINGERPRINT</c>.</summary>
internal static class DirectPhoto
{
    private const int NameLength = 32;
    private const int FingerprintLength = 64;

    /// <summary>A new one; null when the fingerprint is none.</summary>
    public static DirectUpload? New(EntrantId entrant, int length, string? fingerprint) =>
        IsHex(fingerprint, FingerprintLength) ? new(entrant, RandomNumberGenerator.GetHexString(NameLength, lowercase: true), length, new(fingerprint!)) : null;

    /// <summary>What its entrant's browser calls it.</summary>
    public static string KeyOf(DirectUpload upload) => string.Create(CultureInfo.InvariantCulture, $"{upload.Name}-{upload.Length}-{upload.Fingerprint}");

    /// <summary>The one that an entrant's browser names; null when it is no name of ours.</summary>
    public static DirectUpload? Read(EntrantId? entrant, string? key) =>
        entrant is { } known && key?.Split('-') is [var name, var digits, var fingerprint] && IsHex(name, NameLength) && IsHex(fingerprint, FingerprintLength)
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            ? new(known, name, length, new(fingerprint))
            : null;

    private static bool IsHex(string? text, int length) => text?.Length == length && text.All(char.IsAsciiHexDigitLower);
}

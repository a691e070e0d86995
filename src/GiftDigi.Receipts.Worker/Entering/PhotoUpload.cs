using System.Globalization;
using System.Security.Cryptography;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>A photo that arrives in parts.</summary>
/// <param name="Entrant">Whose it is: nobody else can name it.</param>
/// <param name="Name">What tells it from the entrant's others, drawn by chance.</param>
/// <param name="Length">Bytes of the whole.</param>
internal sealed record PhotoUpload(EntrantId Entrant, string Name, int Length)
{
    private const int NameLength = 32;

    /// <summary>What its entrant's browser calls it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Name}-{Length}");

    /// <summary>A new one.</summary>
    public static PhotoUpload New(EntrantId entrant, int length) => new(entrant, RandomNumberGenerator.GetHexString(NameLength, lowercase: true), length);

    /// <summary>The one that an entrant's browser names; null when it is no name of ours.</summary>
    public static PhotoUpload? Read(EntrantId? entrant, string? key) =>
        entrant is { } known && key?.Split('-') is [{ Length: NameLength } name, var digits] && name.All(char.IsAsciiHexDigitLower)
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0
            ? new(known, name, length)
            : null;
}

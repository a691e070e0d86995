using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Names of accounts are in small letters, however they are typed.</summary>
internal sealed class SmallLetters : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : CultureInfo.InvariantCulture.TextInfo.ToLower(name);

    public string? NormalizeEmail(string? email) => email;
}

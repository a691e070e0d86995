using System.Security.Cryptography;
using System.Text;
using GiftDigi.Receipts.Entries;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// The address of an entry's page. Who has it may see the entry, so it cannot be made from the entry's id, which staff see in lists.
/// </summary>
internal sealed class EntryAddress(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("GiftDigi.Receipts.EntryAddress");

    /// <summary>The address of a page, from the root of the site.</summary>
    public string Of(EntryId entry) => $"/entries/{KeyOf(entry)}";

    /// <summary>What its address holds of an entry.</summary>
    public string KeyOf(EntryId entry) => WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.ASCII.GetBytes(entry.Value)));

    /// <summary>The entry whose address holds this key; null when it is none of ours.</summary>
    public EntryId? Read(string key)
    {
        try
        {
            return EntryId.TryParse(Encoding.ASCII.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(key))), out var entry) ? entry : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

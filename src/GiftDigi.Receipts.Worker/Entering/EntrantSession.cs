using System.Security.Cryptography;
using GiftDigi.Receipts.Entries;
using Microsoft.AspNetCore.DataProtection;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// Who enters, as their browser remembers it: a pseudonym made by chance, in a cookie that only this program can write. Staff see
/// pseudonyms in lists, and cannot make the cookie of one.
/// </summary>
internal sealed class EntrantSession(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "entrant";
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>How long a browser remembers it after the last visit: as long as campaigns and their deliveries take, and no longer than browsers allow.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("GiftDigi.Receipts.Entrant");

    /// <summary>The pseudonym of the browser, made now where it has none.</summary>
    public EntrantId Ensure(HttpContext context)
    {
        var entrant = Find(context) ?? new(RandomNumberGenerator.GetString(Alphabet, Length));
        context.Response.Cookies.Append(Cookie, _protector.Protect(entrant.Value), new()
        {
            Expires = clock.GetUtcNow() + Lifetime,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return entrant;
    }

    /// <summary>The pseudonym of the browser; null when it has none.</summary>
    public EntrantId? Find(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } cookie && EntrantId.TryParse(_protector.Unprotect(cookie), out var entrant) ? entrant : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

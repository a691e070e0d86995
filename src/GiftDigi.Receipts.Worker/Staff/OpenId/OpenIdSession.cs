using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Sessions of people whom the organisation vouches for: they end at a time, so that what it says now is asked for again.</summary>
internal static class OpenIdSession
{
    public const string IdToken = "id_token";
    private const string Until = "until";

    /// <summary>A longer token is not kept in the cookie; the organisation's sign-in then asks whom to sign out.</summary>
    private const int LongestToken = 4096;

    public static AuthenticationProperties Create(DateTimeOffset until, string? idToken)
    {
        var properties = new AuthenticationProperties { AllowRefresh = false, ExpiresUtc = until };
        properties.SetString(Until, until.ToString("O", CultureInfo.InvariantCulture));
        if (idToken is { Length: <= LongestToken })
        {
            properties.StoreTokens([new() { Name = IdToken, Value = idToken }]);
        }

        return properties;
    }

    /// <summary>Whether a session goes on. The framework makes it longer whenever it looks at its account, so that the time is kept apart.</summary>
    public static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (context.Properties.GetString(Until) is { } until && DateTimeOffset.Parse(until, CultureInfo.InvariantCulture) <= now)
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        return SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}

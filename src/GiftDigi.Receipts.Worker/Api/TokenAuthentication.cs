using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Worker.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>Lets programs in by a bearer token. It has no role, so that it opens no page; a session of a person opens nothing here.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ITokenStore tokens, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";
    private const string Bearer = "Bearer";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) || !Bearer.Equals(header.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        return TokenText.HashOf(header.Parameter) is { } hash && await tokens.FindAsync(hash, Context.RequestAborted) is { } token && token.IsGood(clock.GetUtcNow())
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, token.Name.Value)], SchemeName)), SchemeName))
            : AuthenticateResult.Fail("No such token, or no longer.");
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isRefused = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = isRefused ? $"{Bearer} error=\"invalid_token\"" : Bearer;
    }
}

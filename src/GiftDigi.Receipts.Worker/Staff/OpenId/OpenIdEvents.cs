using GiftDigi.Receipts.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>What becomes of a person who comes back from the organisation's sign-in.</summary>
internal sealed partial class OpenIdEvents(
    OpenIdAccounts accounts, SignInManager<StaffUser> signIn, IOptions<OpenIdOptions> options, TimeProvider clock, ILogger<OpenIdEvents> logger) : OpenIdConnectEvents
{
    /// <inheritdoc/>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.AcrValues = options.Value.RequireMultiFactor ? options.Value.MultiFactorClass : null;
        return Task.CompletedTask;
    }

    /// <summary>The framework takes a token without a signature when it comes straight from the organisation's sign-in, which the standard lets it do.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.SecurityToken.RawSignature is not { Length: > 0 })
        {
            context.Fail(new SecurityTokenInvalidSignatureException("The ID token is not signed."));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var person = OpenIdPerson.Of(context.Principal!, options.Value);
        var answer = await accounts.AdmitAsync(person, context.HttpContext.RequestAborted) switch
        {
            OpenIdAdmission.Admitted(var user) => await SignInAsync(user, context),
            OpenIdAdmission.Closed => OpenIdPages.Closed(),
            OpenIdAdmission.OneFactor => OpenIdPages.OneFactor(),
            _ => OpenIdPages.NoRole(),
        };
        await answer.ExecuteAsync(context.HttpContext);
    }

    /// <inheritdoc/>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return OpenIdPages.Cancelled().ExecuteAsync(context.HttpContext);
    }

    /// <inheritdoc/>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        LogFailed(OpenIdFailure.NameOf(context.Failure));
        return OpenIdPages.Of(context.Failure).ExecuteAsync(context.HttpContext);
    }

    private async Task<IResult> SignInAsync(StaffUser user, TicketReceivedContext context)
    {
        var session = OpenIdSession.Create(clock.GetUtcNow().AddHours(options.Value.SessionHours), context.Properties?.GetTokenValue(OpenIdSession.IdToken));
        await signIn.SignInAsync(user, session);
        LogSignedIn(user.Account.Name.Value, user.Account.Role);
        return TypedResults.LocalRedirect($"~{context.ReturnUri}");
    }

    [LoggerMessage(LogLevel.Information, "Account {Account} signed in with the organisation's account, as {Role}")]
    private partial void LogSignedIn(string account, Role role);

    [LoggerMessage(LogLevel.Warning, "A sign-in with the organisation's account failed: {Failure}")]
    private partial void LogFailed(string failure);
}

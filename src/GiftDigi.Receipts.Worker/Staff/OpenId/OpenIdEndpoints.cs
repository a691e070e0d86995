using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>The ways to the organisation's sign-in and out of it.</summary>
internal static partial class OpenIdEndpoints
{
    /// <summary>Where the organisation's sign-in sends people back to; it must be registered there.</summary>
    public const string Callback = "/staff/sign-in/callback";

    private const string Root = "/staff/sign-in/organisation";
    private const string IsOther = "other";

    public static IEndpointRouteBuilder MapOpenId(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, SendAsync);
        return routes;
    }

    /// <summary>The address of the way in.</summary>
    /// <param name="returnTo">Where to be afterwards; null for the beginning.</param>
    /// <param name="isOther">Whether the organisation's sign-in is to ask who it is, whoever is signed in there.</param>
    public static string AddressOf(string? returnTo, bool isOther = false) =>
        $"{Root}{QueryString.Create(StaffEndpoints.ReturnTo, returnTo ?? StaffEndpoints.Root)}{(isOther ? $"&{IsOther}=true" : "")}";

    /// <summary>The page on the way to the organisation's own sign-out; null when it has none, or cannot be reached.</summary>
    public static async Task<IResult?> SignOutAsync(HttpContext context, string? idToken, IOptionsMonitor<OpenIdConnectOptions> options, ILogger logger)
    {
        var (request, client) = (context.Request, options.Get(OpenIdRegistration.SchemeName));
        try
        {
            var provider = await client.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
            if (!Uri.TryCreate(provider.EndSessionEndpoint, UriKind.Absolute, out var end) || !(end.Scheme == Uri.UriSchemeHttps || end.IsLoopback))
            {
                return null;
            }

            var message = new OpenIdConnectMessage
            {
                IssuerAddress = provider.EndSessionEndpoint,
                ClientId = client.ClientId,
                IdTokenHint = idToken,
                PostLogoutRedirectUri = $"{request.Scheme}://{request.Host}{request.PathBase}{StaffEndpoints.SignIn}",
            };
            return new RazorComponentResult<SignedOutPage>(new { Onward = message.CreateLogoutRequestUrl() });
        }
        catch (Exception exception) when (OpenIdFailure.IsOutage(exception))
        {
            LogNotReached(logger, OpenIdFailure.NameOf(exception));
            return null;
        }
    }

    private static async Task<IResult> SendAsync(
        [FromQuery(Name = StaffEndpoints.ReturnTo)] string? returnTo, [FromQuery(Name = IsOther)] bool? isOther, HttpContext context, IOptions<OpenIdOptions> options, ILogger<OpenIdEvents> logger)
    {
        if (!options.Value.IsOn)
        {
            return ErrorPages.NotFound();
        }

        var wish = new OpenIdConnectChallengeProperties { RedirectUri = StaffEndpoints.IsLocal(returnTo) ? returnTo : StaffEndpoints.Root };
        if (isOther == true)
        {
            wish.Prompt = OpenIdConnectPrompt.Login;
        }

        try
        {
            await context.ChallengeAsync(OpenIdRegistration.SchemeName, wish);
            return TypedResults.Empty;
        }
        catch (Exception exception) when (OpenIdFailure.IsOutage(exception))
        {
            LogNotReached(logger, OpenIdFailure.NameOf(exception));
            return OpenIdPages.Of(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The organisation's sign-in could not be reached: {Failure}")]
    private static partial void LogNotReached(ILogger logger, string failure);
}

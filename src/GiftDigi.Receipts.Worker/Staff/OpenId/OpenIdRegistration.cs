using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Puts together how people sign in with an organisation's accounts, where that is set.</summary>
internal static class OpenIdRegistration
{
    public const string SchemeName = "organisation";

    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <summary>How far the organisation's clock may be from ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>For so long a person may be at the organisation's sign-in.</summary>
    private static readonly TimeSpan LongestSignIn = TimeSpan.FromMinutes(15);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static IServiceCollection AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<OpenIdOptions>, OpenIdOptionsValidator>().AddOptions<OpenIdOptions>().BindConfiguration(OpenIdOptions.Section).ValidateOnStart();
        if (configuration.GetSection(OpenIdOptions.Section).Get<OpenIdOptions>() is { IsOn: true })
        {
            services.AddScoped<OpenIdAccounts>().AddScoped<OpenIdEvents>().AddAuthentication().AddOpenIdConnect(SchemeName, _ => { });
            services.AddOptions<OpenIdConnectOptions>(SchemeName).Configure<IOptions<OpenIdOptions>>((client, options) =>
            {
                Know(client, options.Value);
                Ask(client);
                Check(client);
            });
        }

        return services;
    }

    private static void Know(OpenIdConnectOptions client, OpenIdOptions options)
    {
        (client.Authority, client.ClientId, client.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
        client.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        client.Scope.Clear();
        foreach (var scope in options.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            client.Scope.Add(scope);
        }

        client.BackchannelTimeout = LongestAnswer;
        client.Backchannel = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = LongestConnecting, PooledConnectionLifetime = LongestSignIn })
        {
            Timeout = LongestAnswer,
            MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    /// <summary>The code flow with PKCE. The answer comes as an address, so that cookies need not go with what other sites send.</summary>
    private static void Ask(OpenIdConnectOptions client)
    {
        (client.ResponseType, client.ResponseMode, client.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        client.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        (client.CallbackPath, client.SignedOutCallbackPath, client.RemoteSignOutPath) = (OpenIdEndpoints.Callback, PathString.Empty, PathString.Empty);
        client.RemoteAuthenticationTimeout = LongestSignIn;
        (client.NonceCookie.SameSite, client.NonceCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        (client.CorrelationCookie.SameSite, client.CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
    }

    private static void Check(OpenIdConnectOptions client)
    {
        (client.MapInboundClaims, client.SaveTokens, client.DisableTelemetry) = (false, true, true);
        client.ClaimActions.Clear();
        client.TokenValidationParameters.ClockSkew = ClockSkew;
        client.TokenValidationParameters.ValidAlgorithms = Algorithms;
        client.ProtocolValidator.NonceLifetime = LongestSignIn;
        client.SignInScheme = IdentityConstants.ApplicationScheme;
        client.EventsType = typeof(OpenIdEvents);
    }
}

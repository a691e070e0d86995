using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>Puts the interface for programs together.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder().AddPolicy(ApiEndpoints.Policy, policy => policy.AddAuthenticationSchemes(TokenAuthentication.SchemeName).RequireAuthenticatedUser());
        services.ConfigureHttpJsonOptions(json => ApiJson.Use(json.SerializerOptions));
        return services.AddOpenApi(ApiDescription.Describe).AddSingleton<TokenLimits>();
    }
}

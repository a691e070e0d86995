using GiftDigi.Receipts.Worker.Staff.OpenId;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Puts together how people sign in.</summary>
internal static class StaffRegistration
{
    /// <summary>Long passwords are asked for, and no kinds of characters.</summary>
    public const int ShortestPassword = 12;

    private const int MostFailures = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    /// <summary>A session of a closed account, or with an old password, ends within this time.</summary>
    private static readonly TimeSpan Checked = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, SmallLetters>();
        services.AddIdentityCore<StaffUser>(Configure).AddUserStore<StaffUsers>().AddClaimsPrincipalFactory<StaffClaims>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "staff";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (Session, true);
            (cookie.LoginPath, cookie.ReturnUrlParameter) = (StaffEndpoints.SignIn, StaffEndpoints.ReturnTo);
            cookie.Events.OnRedirectToAccessDenied = static context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = OpenIdSession.ValidateAsync;
        });
        services.Configure<SecurityStampValidatorOptions>(validator => validator.ValidationInterval = Checked);
        services.AddAuthorizationBuilder();
        services.AddAuthorization(StaffPolicies.Add);
        return services.AddHttpContextAccessor().AddScoped<StaffAccounts>().AddSingleton<StaffTokens>();
    }

    private static void Configure(IdentityOptions identity)
    {
        var (password, lockout) = (identity.Password, identity.Lockout);
        (password.RequiredLength, password.RequiredUniqueChars) = (ShortestPassword, 5);
        (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) = (false, false, false, false);
        (lockout.MaxFailedAccessAttempts, lockout.DefaultLockoutTimeSpan, lockout.AllowedForNewUsers) = (MostFailures, LockedFor, true);
    }
}

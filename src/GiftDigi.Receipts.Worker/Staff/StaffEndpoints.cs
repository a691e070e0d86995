using System.Security.Claims;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Staff.OpenId;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Sign-in, passwords and accounts.</summary>
internal static class StaffEndpoints
{
    public const string Root = "/staff";
    public const string SignIn = "/staff/sign-in";
    public const string SignOut = "/staff/sign-out";
    public const string Password = "/staff/password";
    public const string Accounts = "/staff/accounts";
    public const string ReturnTo = "returnTo";

    private static readonly LocalText Wrong = new("アカウント名またはパスワードが違います。", "Account or password is wrong.");
    private static readonly LocalText Locked = new("失敗が続いたため、このアカウントは一時的に使えません。15分ほど待ってからお試しください。", "There were too many failures. Wait about 15 minutes, and try again.");
    private static readonly LocalText Taken = new("この名前のアカウントはすでにあるか、名前が正しくありません。", "There is an account of this name, or it is no name.");
    private static readonly LocalText WrongCurrent = new("現在のパスワードが違います。", "The present password is wrong.");
    private static readonly LocalText TooWeak = new("パスワードは12文字以上で、5種類以上の文字を使ってください。", "Use 12 characters or more, of which 5 differ.");

    public static IEndpointRouteBuilder MapStaff(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignIn, ShowSignIn);
        routes.MapPost(SignIn, SignInAsync);
        var staff = routes.MapGroup("").RequireAuthorization(StaffPolicies.SignedIn);
        staff.MapGet(Root, ShowRoot);
        staff.MapPost(SignOut, SignOutAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        staff.MapGet(Password, (HttpContext context) => Show(context, null));
        staff.MapPost(Password, ChangePasswordAsync);
        var accounts = routes.MapGroup(Accounts).RequireAuthorization(StaffPolicies.Administer);
        accounts.MapGet("", (HttpContext context, IAccountStore store, TimeProvider clock) => ShowAccountsAsync(context, store, clock, null, null));
        accounts.MapPost("", AddAccountAsync);
        accounts.MapPost("/{name}", ChangeAccountAsync);
        return routes;
    }

    /// <summary>Who has a password from somebody else changes it before anything else.</summary>
    public static IApplicationBuilder UsePasswordChange(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.User.HasClaim(claim => claim.Type == StaffPolicies.MustChangePassword)
            && context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase) && context.Request.Path.Value is not (Password or SignOut or SignIn))
        {
            context.Response.Redirect(Password);
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static RazorComponentResult<SignInPage> ShowSignIn([FromQuery(Name = ReturnTo)] string? returnTo) => new(new { ReturnTo = returnTo });

    private static async Task<IResult> SignInAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm(Name = ReturnTo)] string? returnTo, SignInManager<StaffUser> signIn, IOptions<OpenIdOptions> openId)
    {
        var result = await CheckAsync(signIn, name, password ?? "", openId.Value);
        return result.Succeeded
            ? TypedResults.LocalRedirect(IsLocal(returnTo) ? $"~{returnTo}" : $"~{Root}")
            : new RazorComponentResult<SignInPage>(new { ReturnTo = returnTo, Name = name, Fault = result.IsLockedOut ? Locked : Wrong }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private static async Task<Microsoft.AspNetCore.Identity.SignInResult> CheckAsync(SignInManager<StaffUser> signIn, string? name, string password, OpenIdOptions openId)
    {
        if (ReviewerId.TryParse(name, out var id) && await signIn.UserManager.FindByNameAsync(id.Value) is { } user && HasPassword(user.Account, openId))
        {
            return await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        }

        // As long as for an account that has a password, lest the time tell which have.
        _ = signIn.UserManager.PasswordHasher.HashPassword(null!, password);
        return Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }

    private static bool HasPassword(Account account, OpenIdOptions openId) =>
        account.Origin is null && (account.Role == Role.Administrator || !openId.PasswordsForAdministratorsOnly);

    /// <summary>Whether an address is one of ours.</summary>
    internal static bool IsLocal(string? address) => address is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !address.Any(char.IsControl);

    private static RedirectHttpResult ShowRoot(ClaimsPrincipal user) => TypedResults.LocalRedirect($"~{StaffPage.FirstDoorOf(user) ?? Password}");

    private static async Task<IResult> SignOutAsync(
        HttpContext context, SignInManager<StaffUser> signIn, IOptions<OpenIdOptions> openId, IOptionsMonitor<OpenIdConnectOptions> client, ILogger<OpenIdEvents> logger)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        var idToken = await context.GetTokenAsync(IdentityConstants.ApplicationScheme, OpenIdSession.IdToken);
        await signIn.SignOutAsync();
        return (openId.Value.IsOn && context.User.IsOfOrganisation() ? await OpenIdEndpoints.SignOutAsync(context, idToken, client, logger) : null)
            ?? TypedResults.LocalRedirect($"~{SignIn}");
    }

    private static RazorComponentResult<PasswordPage> Show(HttpContext context, LocalText? fault) => new(new { context.User, Fault = fault })
    {
        StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? wanted, HttpContext context, SignInManager<StaffUser> signIn, StaffAccounts accounts)
    {
        var user = await signIn.UserManager.GetUserAsync(context.User) ?? throw new InvalidOperationException("The account is gone.");
        if (await accounts.ChangePasswordAsync(user, current ?? "", wanted ?? "") is [var error, ..])
        {
            return Show(context, error.Code == "PasswordMismatch" ? WrongCurrent : TooWeak);
        }

        await signIn.RefreshSignInAsync(user);
        return TypedResults.LocalRedirect($"~{Root}");
    }

    private static async Task<IResult> ShowAccountsAsync(
        HttpContext context, IAccountStore store, TimeProvider clock, (ReviewerId Name, string Password)? given, LocalText? fault) =>
        new RazorComponentResult<AccountsPage>(new { context.User, Accounts = await store.ListAsync(context.RequestAborted), Now = clock.GetUtcNow(), Given = given, Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<IResult> AddAccountAsync(
        [FromForm] string? name, [FromForm] Role role, HttpContext context, StaffAccounts accounts, IAccountStore store, TimeProvider clock) =>
        ReviewerId.TryParse(name, out var id) && await accounts.AddAsync(id, role) is { } password
            ? await ShowAccountsAsync(context, store, clock, (id, password), null)
            : await ShowAccountsAsync(context, store, clock, null, Taken);

    private static async Task<IResult> ChangeAccountAsync(
        string name, [FromForm] string action, HttpContext context, StaffAccounts accounts, IAccountStore store, TimeProvider clock)
    {
        if (!ReviewerId.TryParse(name, out var id) || await store.FindAsync(id, context.RequestAborted) is null)
        {
            return ErrorPages.NotFound();
        }

        switch (action)
        {
            case "reset":
                return await ShowAccountsAsync(context, store, clock, await accounts.ResetAsync(id) is { } password ? (id, password) : null, null);
            case "open" or "close" when id != context.User.NameOf():
                await accounts.ChangeAsync(id, account => account with { IsClosed = action == "close" });
                return TypedResults.LocalRedirect($"~{Accounts}");
            default:
                return ErrorPages.NotFound();
        }
    }
}

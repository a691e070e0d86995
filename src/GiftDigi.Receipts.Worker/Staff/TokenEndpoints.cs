using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Where access tokens are given and revoked.</summary>
internal static class TokenEndpoints
{
    public const string Root = "/staff/tokens";

    private static readonly LocalText Refused = new(
        "この名前のトークンはすでにあるか、名前または期限が正しくありません。期限は今日から1年以内です。", "There is a token of this name, it is no name, or the day is not within a year from today.");

    public static IEndpointRouteBuilder MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup(Root).RequireAuthorization(StaffPolicies.Administer);
        tokens.MapGet("", (HttpContext context, StaffTokens staff, TimeProvider clock) => ShowAsync(context, staff, clock, null, null));
        tokens.MapPost("", AddAsync);
        tokens.MapPost("/{name}/revoke", RevokeAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        return routes;
    }

    private static async Task<IResult> AddAsync([FromForm] string? name, [FromForm] string? expires, HttpContext context, StaffTokens tokens, TimeProvider clock) =>
        await tokens.AddAsync(name, expires, context.User.NameOf(), context.RequestAborted) is { } token
            ? await ShowAsync(context, tokens, clock, token, null)
            : await ShowAsync(context, tokens, clock, null, Refused);

    private static async Task<IResult> RevokeAsync(string name, HttpContext context, StaffTokens tokens) =>
        ErrorPages.Forged(context) is { } refusal ? refusal
        : await tokens.RevokeAsync(name, context.RequestAborted) ? TypedResults.LocalRedirect($"~{Root}") : ErrorPages.NotFound();

    private static async Task<RazorComponentResult<TokensPage>> ShowAsync(HttpContext context, StaffTokens tokens, TimeProvider clock, string? given, LocalText? fault) =>
        new(new { context.User, Tokens = await tokens.ListAsync(context.RequestAborted), Now = clock.GetUtcNow(), tokens.LastDay, Given = given, Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}

using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>What a program is answered when it cannot be served: problem details (RFC 9457) that say what to do.</summary>
internal static class ApiProblems
{
    private static readonly LocalText NotAsked = new("リクエストの形式が正しくありません。応答のerrorsと、/api/v1/openapi.json をご確認ください。", "The request is not well formed. See errors, and /api/v1/openapi.json.");
    private static readonly LocalText NoToken = new(
        "有効なアクセストークンを Authorization: Bearer で送ってください。トークンはシステム管理者が /staff/tokens で発行します。",
        "Send a token that is good as Authorization: Bearer. An administrator gives one at /staff/tokens.");
    private static readonly LocalText NotAllowed = new("このトークンでは利用できません。システム管理者にご相談ください。", "This token does not allow it. Ask your administrator.");
    private static readonly LocalText NotThere = new("アドレスまたは応募の番号が正しいかご確認ください。一覧は /api/v1/openapi.json にあります。", "Check the address, or the id of the entry. What there is stands in /api/v1/openapi.json.");
    private static readonly LocalText TooOften = new("リクエストが多すぎます。Retry-Afterの秒数だけ待ってから、もう一度送ってください。", "Too much was asked. Wait for the seconds that Retry-After says, and ask again.");
    private static readonly LocalText Failed = new("しばらくしてからもう一度送ってください。続く場合はシステム管理者にお知らせください。", "Ask again in a while. If it goes on, tell your administrator.");

    /// <summary>Whether a program asks, and not a person.</summary>
    public static bool IsAsked(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>The answer of a status.</summary>
    public static ProblemHttpResult Of(int status) => TypedResults.Problem(statusCode: status, detail: DetailOf(status).ToString());

    /// <summary>The answer to fields that hold what cannot be asked.</summary>
    public static ValidationProblem Of(IReadOnlyDictionary<string, string[]> mistakes) => TypedResults.ValidationProblem(mistakes, detail: NotAsked.ToString());

    private static LocalText DetailOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => NoToken,
        StatusCodes.Status403Forbidden => NotAllowed,
        StatusCodes.Status404NotFound => NotThere,
        StatusCodes.Status429TooManyRequests => TooOften,
        < StatusCodes.Status500InternalServerError => NotAsked,
        _ => Failed,
    };
}

using System.Globalization;
using System.Threading.RateLimiting;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Worker.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Answers to requests that cannot be served.</summary>
internal static class ErrorPages
{
    /// <summary>After so long a store may be there again.</summary>
    private const int RetrySeconds = 60;

    private static readonly LocalText NotFoundHeading = new("ページが見つかりません", "There is no such page");
    private static readonly LocalText NotFoundText = new("アドレスが正しいかご確認ください。", "Check whether the address is right.");
    private static readonly LocalText ForgedHeading = new("送信できませんでした", "It was not sent");
    private static readonly LocalText ForgedText = new("ページを開き直してから、もう一度お試しください。", "Open the page again, and try once more.");
    private static readonly LocalText ForbiddenHeading = new("権限がありません", "You may not do this");
    private static readonly LocalText ForbiddenText = new("このページには、別の役割のアカウントが必要です。システム管理者にご相談ください。", "This page wants an account of another role. Ask your administrator.");
    private static readonly LocalText TooLargeText = new("写真のファイルが大きすぎます。もう一度、スマートフォンのカメラで撮影した写真をお送りください。", "The file is too large. Send a photo as phones take them.");
    private static readonly LocalText TooManyText = new("短い時間に多くの送信がありました。1分ほど待ってから、もう一度お試しください。", "Too much was sent in a short time. Please wait a minute, and try again.");
    private static readonly LocalText BusyHeading = new("ただいま混み合っています", "We cannot take it right now");
    private static readonly LocalText BusyText = new(
        "今回の送信は完了していません。1分ほど待ってから、もう一度お送りください。二重に応募されることはありません。",
        "What you sent was not completed. Please wait a minute, and send it again. Nothing is entered twice.");
    private static readonly LocalText FailedHeading = new("エラーが発生しました", "Something went wrong");
    private static readonly LocalText FailedText = new("しばらくしてからもう一度お試しください。二重に応募されることはありません。", "Please try again in a while. Nothing is entered twice.");

    /// <summary>The answer to an address that nothing has.</summary>
    public static IResult NotFoundIn(HttpContext context) => ApiProblems.IsAsked(context) ? ApiProblems.Of(StatusCodes.Status404NotFound) : NotFound();

    public static IResult NotFound() => Page(NotFoundHeading, NotFoundText, StatusCodes.Status404NotFound);

    /// <summary>The answer to a form that did not come from a page of ours; null when it did.</summary>
    public static IResult? Forged(HttpContext context) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
        ? null
        : Page(ForgedHeading, ForgedText, StatusCodes.Status400BadRequest);

    /// <summary>The answer to a photo of too many bytes.</summary>
    public static IResult TooLarge() => Page(ForgedHeading, TooLargeText, StatusCodes.Status413PayloadTooLarge);

    /// <summary>The answer to whatever was thrown.</summary>
    public static Task ShowAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = error is BadHttpRequestException { StatusCode: var known } ? known : StatusCodes.Status500InternalServerError;
        return ApiProblems.IsAsked(context) ? ApiProblems.Of(status).ExecuteAsync(context)
            : error is IOException and not BadHttpRequestException ? Busy(context).ExecuteAsync(context)
            : (status == StatusCodes.Status413PayloadTooLarge ? TooLarge() : Page(FailedHeading, FailedText, status)).ExecuteAsync(context);
    }

    /// <summary>The answer where a store did not do what it was to do: nothing was promised, and it can be tried again.</summary>
    private static RazorComponentResult<ErrorPage> Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return Page(BusyHeading, BusyText, StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The answer to a program, to a person who may not, or whose form did not come from a page of ours; other answers stay as they are.</summary>
    public static Task ShowStatusAsync(StatusCodeContext answered) => answered.HttpContext.Response.StatusCode switch
    {
        var status when ApiProblems.IsAsked(answered.HttpContext) => ApiProblems.Of(status).ExecuteAsync(answered.HttpContext),
        StatusCodes.Status400BadRequest => Page(ForgedHeading, ForgedText, StatusCodes.Status400BadRequest).ExecuteAsync(answered.HttpContext),
        StatusCodes.Status403Forbidden => Page(ForbiddenHeading, ForbiddenText, StatusCodes.Status403Forbidden).ExecuteAsync(answered.HttpContext),
        _ => Task.CompletedTask,
    };

    /// <summary>The answer to what was sent too often.</summary>
    public static Task ShowTooManyAsync(OnRejectedContext rejected)
    {
        var context = rejected.HttpContext;
        EntryMeter.Refused(RefusalCause.TooOften);
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return ApiProblems.IsAsked(context)
            ? ApiProblems.Of(StatusCodes.Status429TooManyRequests).ExecuteAsync(context)
            : Page(ForgedHeading, TooManyText, StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    private static RazorComponentResult<ErrorPage> Page(LocalText heading, LocalText text, int status) =>
        new(new { Heading = heading, Text = text }) { StatusCode = status };
}

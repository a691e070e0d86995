using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.AzureBlobs;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Working;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Noticing;

/// <summary>
/// Where Event Grid says that uploads have arrived. An event is believed to the extent that it wakes the watcher, which looks for itself:
/// events that are lost, late, forged or sent again make no entry, and lose none.
/// </summary>
internal static class NoticeEndpoints
{
    /// <summary>Where they are sent to.</summary>
    public const string Path = "/hooks/uploads";

    /// <summary>The token as a header; else it is in the query, which Event Grid gives with every delivery.</summary>
    private const string TokenHeader = "Notice-Token";
    private const string TokenField = "token";

    private const string Subscribing = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string BlobCreated = "Microsoft.Storage.BlobCreated";

    /// <summary>What Event Grid sends at once at most.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <summary>How many are looked up of one delivery: one that waits is enough to look.</summary>
    private const int MostLookedUp = 16;

    public static IEndpointRouteBuilder MapNotices(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        return routes;
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, IImageStore images, IOptions<BlobImageOptions> options, UploadSignal signal)
    {
        if (images.Notices is not { } notices || options.Value.NoticeToken is not { } token)
        {
            return TypedResults.NotFound();
        }

        if (!IsBelieved(context.Request, token))
        {
            return TypedResults.Unauthorized();
        }

        if (await ReadAsync(context) is not { } events)
        {
            return TypedResults.BadRequest();
        }

        if (events is [{ EventType: Subscribing, Data.ValidationCode: { Length: > 0 } code }])
        {
            return TypedResults.Json(new NoticeAnswer(code), NoticeJson.Default.NoticeAnswer);
        }

        if (await IsAnyWaitingAsync(events, notices, context.RequestAborted))
        {
            signal.Wake();
        }

        return TypedResults.Ok();
    }

    private static async Task<bool> IsAnyWaitingAsync(IReadOnlyList<Notice?> events, IUploadNotices notices, CancellationToken cancellationToken)
    {
        foreach (var subject in events.Where(notice => notice is { EventType: BlobCreated, Subject: not null }).Select(notice => notice!.Subject!).Distinct(StringComparer.Ordinal).Take(MostLookedUp))
        {
            if (await notices.IsWaitingAsync(subject, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<Notice?>?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, NoticeJson.Default.NoticeArray, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes as long whatever is wrong with the token.</summary>
    private static bool IsBelieved(HttpRequest request, string token)
    {
        var given = request.Headers[TokenHeader] is [{ } header] ? header : request.Query[TokenField].ToString();
        return CryptographicOperations.FixedTimeEquals(HashOf(given), HashOf(token));
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

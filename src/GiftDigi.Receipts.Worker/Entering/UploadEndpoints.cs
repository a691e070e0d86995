using System.Globalization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// Photos in parts, after the manner of tus 1.0: POST begins an upload of <c>Upload-Length</c> bytes, and PATCH adds a part at
/// <c>Upload-Offset</c>, which is answered with the offset of the next one.
/// </summary>
internal static class UploadEndpoints
{
    /// <summary>The address of all of them.</summary>
    public const string Root = "/uploads";

    private const string Length = "Upload-Length";
    private const string Offset = "Upload-Offset";

    public static IEndpointRouteBuilder MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup(Root);
        uploads.MapPost("", Begin).WithMetadata(new RequireAntiforgeryTokenAttribute());
        uploads.MapPatch("/{key}", AppendAsync).WithMetadata(new RequestSizeLimitAttribute(PhotoUploads.PartBytes));
        return routes;
    }

    private static IResult Begin([FromHeader(Name = Length)] long length, HttpContext context, EntrantSession session, PhotoUploads uploads, ImagingLimits limits) =>
        ErrorPages.Forged(context) is { } refusal ? refusal
        : length < 1 || length > limits.MaxBytes ? ErrorPages.TooLarge()
        : uploads.Begin(session.Ensure(context), (int)length) is { } upload ? TypedResults.Created(new Uri($"{Root}/{upload.Key}", UriKind.Relative))
        : TypedResults.StatusCode(StatusCodes.Status507InsufficientStorage);

    private static async Task<Results<NoContent, Conflict, NotFound>> AppendAsync(
        string key, [FromHeader(Name = Offset)] long offset, HttpContext context, EntrantSession session, PhotoUploads uploads, CancellationToken cancellationToken)
    {
        if (PhotoUpload.Read(session.Find(context), key) is not { } upload)
        {
            return TypedResults.NotFound();
        }

        // A part is taken whole or not at all: what is cut off by a lost connection is sent again.
        using var part = new MemoryStream();
        await context.Request.Body.CopyToAsync(part, cancellationToken);
        if (await uploads.AppendAsync(upload, offset, part.GetBuffer().AsMemory(0, (int)part.Length), cancellationToken) is not { } there)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers[Offset] = there.ToString(CultureInfo.InvariantCulture);
        return there == offset + part.Length ? TypedResults.NoContent() : TypedResults.Conflict();
    }
}

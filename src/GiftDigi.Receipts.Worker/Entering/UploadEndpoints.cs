using System.Globalization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// Photos in parts, after the manner of tus 1.0: POST begins an upload of <c>Upload-Length</c> bytes, and PATCH adds a part at
/// <c>Upload-Offset</c>, which is answered with the offset of the next one. Where the store takes photos straight from phones, POST to
/// <c>direct</c> is answered with the address to put one to, and with what the form is to call it.
/// </summary>
internal static class UploadEndpoints
{
    /// <summary>The address of all of them.</summary>
    public const string Root = "/uploads";

    /// <summary>The header that says how many bytes there will be.</summary>
    public const string Length = "Upload-Length";

    /// <summary>The header that says how many bytes come before a part.</summary>
    public const string Offset = "Upload-Offset";

    private const string Fingerprint = "Upload-Fingerprint";
    private const string Key = "Upload-Key";

    public static IEndpointRouteBuilder MapUploads(this IEndpointRouteBuilder routes)
    {
        var uploads = routes.MapGroup(Root);
        uploads.MapPost("", Begin).WithMetadata(new RequireAntiforgeryTokenAttribute());
        uploads.MapPost("/direct", AllowAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        uploads.MapPatch("/{key}", AppendAsync).WithMetadata(new RequestSizeLimitAttribute(PhotoUploads.PartBytes));
        return routes;
    }

    private static IResult Begin([FromHeader(Name = Length)] long length, HttpContext context, EntrantSession session, PhotoUploads uploads, ImagingLimits limits) =>
        ErrorPages.Forged(context) is { } refusal ? refusal
        : length < 1 || length > limits.MaxBytes ? ErrorPages.TooLarge()
        : uploads.Begin(session.Ensure(context), (int)length) is { } upload ? TypedResults.Created(new Uri($"{Root}/{upload.Key}", UriKind.Relative))
        : TypedResults.StatusCode(StatusCodes.Status507InsufficientStorage);

    private static async Task<IResult> AllowAsync(
        [FromHeader(Name = Length)] long length, [FromHeader(Name = Fingerprint)] string? fingerprint, HttpContext context, EntrantSession session, IImageStore images, ImagingLimits limits)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        if (length < 1 || length > limits.MaxBytes)
        {
            return ErrorPages.TooLarge();
        }

        if (images.Direct is not { } direct || DirectPhoto.New(session.Ensure(context), (int)length, fingerprint) is not { } upload)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers[Key] = DirectPhoto.KeyOf(upload);
        return TypedResults.Created(await direct.AllowAsync(upload, context.RequestAborted));
    }

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

using Microsoft.AspNetCore.Http;

namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>An answer of the stand-in that is out of the ordinary.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">What it says.</param>
/// <param name="RetryAfter">How long it wants to be left alone, in seconds.</param>
/// <param name="Location">Where the result will be, or where to go instead.</param>
internal sealed record Reply(int Status, string Body = "", int? RetryAfter = null, string? Location = null)
{
    public static Reply Running(int? retryAfter = null) => new(200, """{"status":"running","createdDateTime":"2026-11-21T09:00:00Z","lastUpdatedDateTime":"2026-11-21T09:00:00Z"}""", retryAfter);

    public static Reply Failed(string code, string inner) =>
        new(200, $$$"""{"status":"failed","error":{"innererror":{"code":"{{{inner}}}","message":"No."},"code":"{{{code}}}","message":"No."} }""");

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        if (RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Location is not null)
        {
            context.Response.Headers[Status is >= 300 and < 400 ? "Location" : "Operation-Location"] = Location;
        }

        await context.Response.WriteAsync(Body, context.RequestAborted);
    }
}

using System.Globalization;
using Azure;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>What the service answered to one request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Location">The value of <c>Operation-Location</c>; null without one.</param>
/// <param name="RetryAfter">How long it wants to be left alone; null when it does not say.</param>
/// <param name="Body">The whole body.</param>
internal sealed record ServiceAnswer(int Status, string? Location, TimeSpan? RetryAfter, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsPassing => Status is 408 or 429 or >= 500;

    /// <summary>Reads an answer.</summary>
    public static ServiceAnswer Of(Response response, ReadOnlyMemory<byte> body, DateTimeOffset now) => new(
        response.Status,
        response.Headers.TryGetValue("Operation-Location", out var location) ? location : null,
        response.Headers.TryGetValue("Retry-After", out var wait) ? Wait(wait, now) : null,
        body);

    private static TimeSpan? Wait(string text, DateTimeOffset now)
    {
        var most = TimeSpan.FromDays(1);
        var wait = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment - now
            : (TimeSpan?)null;
        return wait is not { } known ? null : known < TimeSpan.Zero ? TimeSpan.Zero : known < most ? known : most;
    }
}

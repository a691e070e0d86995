using GiftDigi.Receipts.Worker.Staff;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Headers of every answer: nothing is loaded from elsewhere, no script stands in a page, nobody frames it, and no address of an entry is passed on.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'";

    /// <param name="app">The pages.</param>
    /// <param name="store">Where entrants' pages send photos to beside this site; null when nowhere.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, Uri? store) => app.Use((context, next) =>
    {
        // What goes wrong takes the headers off that are set before.
        var isOfStaff = context.Request.Path.StartsWithSegments(StaffEndpoints.Root, StringComparison.OrdinalIgnoreCase);
        context.Response.OnStarting(() => Set(context.Response.Headers, store is null || isOfStaff ? ContentPolicy : $"{ContentPolicy} {store.GetLeftPart(UriPartial.Authority)}"));
        return next(context);
    });

    private static Task Set(IHeaderDictionary headers, string contentPolicy)
    {
        headers.ContentSecurityPolicy = contentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.Remove("blazor-enhanced-nav");
        return Task.CompletedTask;
    }
}

using System.Threading.RateLimiting;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Noticing;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>How much may be sent in a minute: by one entrant, and from one address. Looking at pages is not counted, nor the work of those who have signed in, nor notices of the store.</summary>
internal static class SendingLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static PartitionedRateLimiter<HttpContext> Create(WebOptions options, EntrantSession session) => PartitionedRateLimiter.CreateChained(
        Limit(options.SentPerEntrant, context => session.Find(context)?.Value),
        Limit(options.SentPerAddress, context => context.Connection.RemoteIpAddress?.ToString()));

    /// <summary>
    /// A limit for each key; a request without one is another limit's to count. Photos that arrive in parts are begun and then named by
    /// their form, and the two are counted apart: there are several photos to a form.
    /// </summary>
    private static PartitionedRateLimiter<HttpContext> Limit(int count, Func<HttpContext, string?> keyOf) => PartitionedRateLimiter.Create<HttpContext, (string, bool)>(context =>
        HttpMethods.IsPost(context.Request.Method) && !IsWork(context.Request.Path) && keyOf(context) is { } key
            ? RateLimitPartition.GetFixedWindowLimiter((key, IsUpload(context.Request.Path)), limited => new() { PermitLimit = limited.Item2 ? count * ImageAlbum.MostShots : count, Window = Window })
            : RateLimitPartition.GetNoLimiter(("", false)));

    private static bool IsUpload(PathString path) => path.StartsWithSegments(UploadEndpoints.Root, StringComparison.OrdinalIgnoreCase);

    private static bool IsWork(PathString path) => path.StartsWithSegments(NoticeEndpoints.Path, StringComparison.OrdinalIgnoreCase)
        || (path.StartsWithSegments(StaffEndpoints.Root, StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments(StaffEndpoints.SignIn, StringComparison.OrdinalIgnoreCase));
}

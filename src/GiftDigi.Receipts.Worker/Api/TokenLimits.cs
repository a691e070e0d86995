using System.Globalization;
using System.Threading.RateLimiting;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>How much may be asked in a minute with one token.</summary>
internal sealed class TokenLimits(IOptions<WebOptions> web) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(name, _ => new() { PermitLimit = web.Value.AskedPerToken, Window = Window }));

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = _limiter.AttemptAcquire(http.User.Identity?.Name ?? "");
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ApiProblems.Of(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter.Dispose();
}

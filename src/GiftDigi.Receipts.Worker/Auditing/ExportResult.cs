using System.Globalization;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Commands;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>The verdicts of a query as a file, which is sent as it is read, however large it is. What fails half-way ends without the end of a file.</summary>
/// <param name="filter">Which verdicts.</param>
/// <param name="format"><c>csv</c> or <c>jsonl</c>.</param>
internal sealed class ExportResult(EntryFilter filter, string format) : IResult
{
    /// <summary>The number of verdicts, where it is cheap to know.</summary>
    public const string CountHeader = "X-Total-Count";

    public const string CsvType = "text/csv";
    public const string JsonLinesType = "application/jsonl";
    public static readonly IReadOnlyList<string> Formats = ["csv", "jsonl"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (entries, clock) = (httpContext.RequestServices.GetRequiredService<IEntryStore>(), httpContext.RequestServices.GetRequiredService<TimeProvider>());
        var (response, stopping) = (httpContext.Response, httpContext.RequestAborted);
        var counted = await entries.ReadPageAsync(filter, new(1), stopping);
        if (!counted.IsMore)
        {
            response.Headers[CountHeader] = counted.Count.ToString(CultureInfo.InvariantCulture);
        }

        response.ContentType = format == "csv" ? $"{CsvType}; charset=utf-8" : JsonLinesType;
        response.Headers.CacheControl = "no-store";
        CompressBehindTls(httpContext);
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"verdicts-{JapanTime.At(clock.GetUtcNow()):yyyyMMdd-HHmmss}.{format}\"");
        await VerdictExport.WriteAsync(entries, filter, VerdictFormat.Of(format), response.Body, static _ => { }, stopping);
    }

    /// <summary>Compressed pages behind TLS let their length tell of secrets in them; a file of verdicts repeats nothing of what was asked.</summary>
    private static void CompressBehindTls(HttpContext context)
    {
        if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.Compress;
        }
    }
}

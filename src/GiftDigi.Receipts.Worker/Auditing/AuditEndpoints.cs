using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>The pages of auditors.</summary>
internal static class AuditEndpoints
{
    /// <summary>Longer than this nobody waits for a page; the chain is then verified while they look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup(AuditAddress.Root).RequireAuthorization(StaffPolicies.Audit);
        audit.MapGet("", ShowQueryAsync);
        audit.MapGet("/export", ExportAsync);
        audit.MapGet("/entries/{id}", ShowEntryAsync);
        audit.MapGet("/chain", ShowChainAsync);
        audit.MapPost("/chain", VerifyAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        return routes;
    }

    private static async Task<IResult> ShowQueryAsync(HttpContext context, AuditPages pages) => Show(await pages.QueryAsync(context.Request.Query, context.RequestAborted), context);

    /// <summary>The same query as a file; the page with its mistakes where it has any.</summary>
    private static async Task<IResult> ExportAsync(string? format, HttpContext context, AuditPages pages)
    {
        var (filter, mistakes) = FilterAddress.Read(context.Request.Query);
        return format is null || !ExportResult.Formats.Contains(format, StringComparer.Ordinal) ? ErrorPages.NotFound()
            : mistakes.Count == 0 ? new ExportResult(filter, format)
            : Show(await pages.QueryAsync(context.Request.Query, context.RequestAborted), context);
    }

    private static async Task<IResult> ShowEntryAsync(string id, HttpContext context, AuditPages pages) =>
        EntryId.TryParse(id, out var entry) && await pages.FindAsync(entry, context.RequestAborted) is { } story
            ? new RazorComponentResult<StoryPage>(new { Story = story, context.User })
            : ErrorPages.NotFound();

    /// <summary>What of the page changes by itself.</summary>
    private static async Task<RazorComponentResult<ChainPanel>> ShowChainAsync(HttpContext context, ChainCheck chain) =>
        new(new { Chain = await chain.FindStateAsync(context.RequestAborted), FilterAddress.Read(context.Request.Query).Filter });

    private static async Task<IResult> VerifyAsync(HttpContext context, ChainCheck chain)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        await chain.VerifyAsync(Patience, context.RequestAborted);
        return TypedResults.LocalRedirect($"~{AuditAddress.Query(FilterAddress.Read(context.Request.Query).Filter)}");
    }

    private static RazorComponentResult<QueryPage> Show(QueryView view, HttpContext context) => new(new { View = view, context.User })
    {
        StatusCode = view.Mistakes.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };
}

using System.Globalization;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Auditing;
using GiftDigi.Receipts.Worker.Commands;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>The interface for programs: everything an auditor can read, and nothing that changes anything.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";
    public const string Description = "/api/v1/openapi.json";

    /// <summary>With a token that is good.</summary>
    public const string Policy = "api";

    private const int UsualLimit = 50;
    private const int MostLimit = 200;
    private const string Limit = "limit";
    private const string Format = "format";
    private const string Cursor = "cursor";

    private static readonly LocalText LimitWanted = new LocalText("1から{0}までの整数", "a whole number from 1 to {0}").With(MostLimit);
    private static readonly LocalText CursorWanted = new("前のページの next の値", "what next was on the page before");
    private static readonly LocalText FormatWanted = new("csv または jsonl", "csv or jsonl");

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Description);
        var api = routes.MapGroup(Root).RequireAuthorization(Policy)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status500InternalServerError)
            .AddEndpointFilter(static (context, next) => context.HttpContext.RequestServices.GetRequiredService<TokenLimits>().InvokeAsync(context, next));
        api.MapGet("/entries", ListAsync).WithSummary("Verdicts, the newest first, a page at a time.").WithFilter((Cursor, "what next was on the page before"), (Limit, "a whole number from 1 to 200"));
        api.MapGet("/entries/export", Export).WithSummary("All verdicts of a query as a file, in the order they were received.").WithFilter((Format, FormatWanted.English))
            .Produces(StatusCodes.Status200OK, contentType: ExportResult.CsvType, additionalContentTypes: ExportResult.JsonLinesType).ProducesValidationProblem();
        api.MapGet("/entries/{id}", FindAsync).WithSummary("All that is known of an entry.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/chain", ShowChainAsync).WithSummary("Whether the history is as it was written.");
        return routes;
    }

    private static async Task<Results<Ok<ListedEntries>, ValidationProblem>> ListAsync(HttpContext context, IEntryStore entries)
    {
        var (filter, mistakes) = FilterAddress.Read(context.Request.Query);
        var (limit, cursor) = (ReadLimit(context.Request.Query[Limit]), context.Request.Query[Cursor].ToString());
        var isPage = EntryId.TryParse(cursor, out var last);
        if (mistakes.Count > 0 || limit is null || (cursor.Length > 0 && !isPage))
        {
            return Refuse([.. mistakes, .. limit is null ? (FilterMistake[])[new(Limit, LimitWanted)] : [], .. cursor.Length > 0 && !isPage ? (FilterMistake[])[new(Cursor, CursorWanted)] : []]);
        }

        // Nobody is told a count: no more is counted than the page needs.
        var wish = new EntryPageWish(limit.Value, OlderThan: isPage ? last : null) { MostCounted = limit.Value + 2 };
        var page = await entries.ReadPageAsync(filter, wish, context.RequestAborted);
        return TypedResults.Ok(new ListedEntries(
            [.. page.Entries.Select(VerdictSummary.Of).OfType<VerdictSummary>().Select(VerdictLine.Of)],
            page.HasOlder ? page.Entries[^1].Entry.Id.Value : null));
    }

    private static IResult Export(HttpContext context)
    {
        var (filter, mistakes) = FilterAddress.Read(context.Request.Query);
        var format = context.Request.Query[Format].ToString();
        var isFormat = ExportResult.Formats.Contains(format, StringComparer.Ordinal);
        return mistakes.Count == 0 && isFormat ? new ExportResult(filter, format) : Refuse(isFormat ? mistakes : [.. mistakes, new(Format, FormatWanted)]);
    }

    private static async Task<Results<Ok<ToldEntry>, ProblemHttpResult>> FindAsync(string id, HttpContext context, AuditPages pages) =>
        EntryId.TryParse(id, out var entry) && await pages.FindAsync(entry, context.RequestAborted) is { } story
            ? TypedResults.Ok(ToldEntry.Of(story))
            : ApiProblems.Of(StatusCodes.Status404NotFound);

    private static async Task<Ok<ToldChain>> ShowChainAsync(HttpContext context, ChainCheck chain) =>
        TypedResults.Ok(ToldChain.Of(await chain.FindStateAsync(context.RequestAborted)));

    private static ValidationProblem Refuse(IReadOnlyList<FilterMistake> mistakes) =>
        ApiProblems.Of(mistakes.ToDictionary(mistake => mistake.Field, mistake => (string[])[mistake.Wanted.ToString()], StringComparer.Ordinal));

    private static int? ReadLimit(string? text) => string.IsNullOrEmpty(text) ? UsualLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostLimit ? limit
        : null;
}

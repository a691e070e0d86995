using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>The pages of entrants.</summary>
internal static class EnteringEndpoints
{
    public static IEndpointRouteBuilder MapEntering(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowCampaignsAsync);
        routes.MapGet("/campaigns/{id}", ShowCampaignAsync);
        routes.MapPost("/campaigns/{id}/entries", EnterAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        var entry = routes.MapGroup("/entries/{key}");
        entry.MapGet("", ShowEntryAsync);
        entry.MapGet("/stage", ShowStageAsync);
        entry.MapGet("/events", FollowAsync);
        entry.MapGet("/photo", ShowPhotoAsync);
        entry.MapPost("/answers", AnswerAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        return routes;
    }

    private static async Task<IResult> ShowCampaignsAsync(EntrantPages pages, CancellationToken cancellationToken) =>
        new RazorComponentResult<CampaignsPage>(new { Campaigns = await pages.ListOpenAsync(cancellationToken) });

    private static async Task<IResult> ShowCampaignAsync(string id, string? before, HttpContext context, EntrantSession session, EntrantPages pages, CancellationToken cancellationToken) =>
        await pages.FindCampaignAsync(id, cancellationToken) is { } campaign
            ? Show(await pages.ViewAsync(campaign, session.Ensure(context), before, cancellationToken), null)
            : ErrorPages.NotFound();

    private static async Task<IResult> EnterAsync(
        string id, HttpContext context, EntrantSession session, AddressPseudonyms addresses, FormReading forms, EntrantPages pages, CancellationToken cancellationToken)
    {
        if (await pages.FindCampaignAsync(id, cancellationToken) is not { } campaign)
        {
            return ErrorPages.NotFound();
        }

        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        var entrant = session.Ensure(context);
        var sent = await forms.ReadAsync(context, campaign, cancellationToken);
        return sent.IsWhole && !await pages.IsStoppedAsync(campaign, cancellationToken)
            ? TypedResults.LocalRedirect($"~{await pages.EnterAsync(campaign, entrant, sent, addresses.OriginOf(context), cancellationToken)}")
            : Show(await pages.ViewAsync(campaign, entrant, before: null, cancellationToken), sent);
    }

    private static async Task<IResult> ShowEntryAsync(string key, EntrantPages pages, CancellationToken cancellationToken) =>
        await pages.FindAsync(key, cancellationToken) is { } progress ? await ShowAsync(progress, null, null, pages, cancellationToken) : ErrorPages.NotFound();

    /// <summary>What of the page changes by itself; nothing while it has not changed, lest a form be lost that is being filled in.</summary>
    private static async Task<IResult> ShowStageAsync(string key, EntryStage seen, EntrantPages pages, CancellationToken cancellationToken) =>
        await pages.FindAsync(key, cancellationToken) is not { } progress ? TypedResults.NotFound()
        : progress.Stage == seen ? TypedResults.NoContent()
        : new RazorComponentResult<StageView>((await pages.ViewAsync(progress, cancellationToken)).Parameters());

    private static async Task<IResult> FollowAsync(string key, EntryStage seen, EntrantPages pages, EntryWatch watch, CancellationToken cancellationToken) =>
        await pages.FindAsync(key, cancellationToken) is { } progress
            ? TypedResults.ServerSentEvents(EventsAsync(progress, seen, watch, cancellationToken))
            : TypedResults.NotFound();

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        EntryProgress progress, EntryStage seen, EntryWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var now in watch.LookAsync(progress, cancellationToken))
        {
            // Something is said from time to time also when nothing has happened, lest a proxy take the connection for dead.
            yield return new(now.Stage.ToString(), now.Stage == seen ? "waiting" : "changed");
            seen = now.Stage;
            if (now.IsSettled)
            {
                yield return new(now.Stage.ToString(), "settled");
            }
        }
    }

    private static async Task<IResult> ShowPhotoAsync(string key, EntrantPages pages, ShownPhotos photos, HttpContext context, CancellationToken cancellationToken) =>
        await pages.FindAsync(key, cancellationToken) is { } progress ? await photos.ShowAsync(progress.Record.Entry.Id, context) : TypedResults.NotFound();

    private static async Task<IResult> AnswerAsync(string key, HttpContext context, FormReading forms, EntrantPages pages, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(key, cancellationToken) is not { } progress)
        {
            return ErrorPages.NotFound();
        }

        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        var sent = await forms.ReadAsync(context, progress.Campaign, cancellationToken);
        var (address, fault) = sent.IsWhole ? await pages.AnswerAsync(progress, sent, cancellationToken) : (null, sent.Fault);
        return address is not null ? TypedResults.LocalRedirect($"~{address}") : await ShowAsync(progress, fault, sent, pages, cancellationToken);
    }

    private static RazorComponentResult<CampaignPage> Show(CampaignView view, SentForm? sent) =>
        new(new { View = view with { Fault = sent?.Fault, Mistakes = sent?.Mistakes ?? [] } }) { StatusCode = StatusOf(sent) };

    private static async Task<IResult> ShowAsync(EntryProgress progress, LocalText? fault, SentForm? sent, EntrantPages pages, CancellationToken cancellationToken)
    {
        var view = await pages.ViewAsync(progress, cancellationToken) with { Fault = fault, Mistakes = sent?.Mistakes ?? [] };
        return new RazorComponentResult<EntryPage>(new { View = view }) { StatusCode = StatusOf(sent) };
    }

    private static int StatusOf(SentForm? refused)
    {
        if (refused is null)
        {
            return StatusCodes.Status200OK;
        }

        EntryMeter.Refused(refused.Cause);
        return refused.IsUploadGone ? StatusCodes.Status410Gone : StatusCodes.Status422UnprocessableEntity;
    }
}

using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>The queue of reviewers, and the entries in it.</summary>
internal static class CaseEndpoints
{
    public const string Root = "/staff/cases";

    private static readonly LocalText Lost = new("この応募は、ほかの担当者が確認しているか、すでに判定されています。", "Somebody else looks at this entry, or it is decided.");
    private static readonly LocalText Incomplete = new("理由または依頼する写真を選んでください。", "Choose a reason, or the photo that is wanted.");
    private static readonly LocalText Unprintable = new("赤枠の項目を直してください。", "Put right what is framed in red.");
    private static readonly LocalText SecondIsAnother = new("最初の承認者とは別の担当者の承認が必要です。", "The second approval must be another person's.");

    public static IEndpointRouteBuilder MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup(Root).RequireAuthorization(StaffPolicies.Review);
        cases.MapGet("", ShowQueueAsync);
        cases.MapPost("/next", TakeNextAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        cases.MapGet("/{id}", ShowCaseAsync);
        cases.MapPost("/{id}/correct", CorrectAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        cases.MapPost("/{id}/decide", DecideAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        cases.MapPost("/{id}/undo", UndoAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        cases.MapPost("/{id}/hold", HoldAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapGet("/staff/entries/{id}/photo", ShowPhotoAsync).RequireAuthorization(StaffPolicies.SignedIn);
        return routes;
    }

    private static async Task<IResult> ShowQueueAsync(HttpContext context, CasePages pages)
    {
        var query = context.Request.Query;
        var view = await pages.ListAsync(CaseAddress.FilterOf(query), CaseAddress.EntryOf(query, "after"), context.RequestAborted);
        var undo = await pages.FindUndoAsync(CaseAddress.EntryOf(query, "undo"), context.User.NameOf(), context.RequestAborted);
        return new RazorComponentResult<QueuePage>(new { View = view, context.User, Undo = undo });
    }

    private static async Task<IResult> TakeNextAsync(HttpContext context, CasePages pages)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        var (filter, passed, reviewer) = (CaseAddress.FilterOf(context.Request.Query), CaseAddress.EntryOf(context.Request.Query, "after"), context.User.NameOf());
        if (passed is { } left)
        {
            await pages.ReleaseAsync(left, reviewer, context.RequestAborted);
        }

        return await GoOnAsync(filter, passed, undo: null, reviewer, pages, context.RequestAborted);
    }

    private static async Task<IResult> ShowCaseAsync(string id, HttpContext context, CasePages pages)
    {
        if (!EntryId.TryParse(id, out var entry) || await pages.OpenAsync(entry, context.User.NameOf(), context.RequestAborted) is not { } view)
        {
            return ErrorPages.NotFound();
        }

        var undo = await pages.FindUndoAsync(CaseAddress.EntryOf(context.Request.Query, "undo"), context.User.NameOf(), context.RequestAborted);
        return Show(view, context, pages, undo);
    }

    private static Task<IResult> CorrectAsync(string id, HttpContext context, CasePages pages) => OnCaseAsync(id, context, pages, async (view, form, reviewer) =>
        Show(await pages.CorrectAsync(view, form, reviewer, context.RequestAborted), context, pages, undo: null));

    private static Task<IResult> DecideAsync(string id, HttpContext context, CasePages pages) => OnCaseAsync(id, context, pages, async (view, form, reviewer) =>
    {
        var corrected = await pages.CorrectAsync(view, form, reviewer, context.RequestAborted);
        var decision = form.ReadDecision(view, reviewer);
        var fault = corrected.Faults.Count > 0 ? Unprintable
            : decision is null ? Incomplete
            : decision.Answer == ReviewAnswer.Approved && view.Case.FirstApprover == reviewer ? SecondIsAnother
            : await pages.ProposeAsync(view.Record.Entry.Id, decision, context.RequestAborted) ? null
            : Lost;
        return fault is null
            ? await GoOnAsync(CaseAddress.FilterOf(context.Request.Query), passed: null, view.Record.Entry.Id, reviewer, pages, context.RequestAborted)
            : Show(corrected with { Fault = fault }, context, pages, undo: null);
    });

    private static async Task<IResult> UndoAsync(string id, HttpContext context, CasePages pages)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        if (!EntryId.TryParse(id, out var entry))
        {
            return ErrorPages.NotFound();
        }

        await pages.WithdrawAsync(entry, context.User.NameOf(), context.RequestAborted);
        return TypedResults.LocalRedirect($"~{CaseAddress.Of(entry, CaseAddress.FilterOf(context.Request.Query))}");
    }

    /// <summary>Says that somebody still looks; 409 when they no longer hold the entry.</summary>
    private static async Task<IResult> HoldAsync(string id, HttpContext context, CasePages pages) =>
        ErrorPages.Forged(context) is { } refusal ? refusal
        : EntryId.TryParse(id, out var entry) && await pages.HoldAsync(entry, context.User.NameOf(), context.RequestAborted) ? TypedResults.NoContent()
        : TypedResults.Conflict();

    private static Task<IResult> ShowPhotoAsync(string id, HttpContext context, ShownPhotos photos) =>
        EntryId.TryParse(id, out var entry) ? photos.ShowAsync(entry, context) : Task.FromResult<IResult>(TypedResults.NotFound());

    private static async Task<IResult> OnCaseAsync(string id, HttpContext context, CasePages pages, Func<CaseView, CaseForm, ReviewerId, Task<IResult>> work)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        var reviewer = context.User.NameOf();
        if (!EntryId.TryParse(id, out var entry) || await pages.OpenAsync(entry, reviewer, context.RequestAborted) is not { } view)
        {
            return ErrorPages.NotFound();
        }

        return view.IsMine
            ? await work(view, new(await context.Request.ReadFormAsync(context.RequestAborted)), reviewer)
            : Show(view with { Fault = Lost }, context, pages, undo: null);
    }

    /// <summary>The next entry, or the queue where none waits.</summary>
    private static async Task<IResult> GoOnAsync(
        CaseFilter filter, EntryId? passed, EntryId? undo, ReviewerId reviewer, CasePages pages, CancellationToken cancellationToken) =>
        TypedResults.LocalRedirect($"~{(await pages.TakeNextAsync(filter, passed, reviewer, cancellationToken) is { } next ? CaseAddress.Of(next, filter, undo) : CaseAddress.Queue(filter, undo: undo))}");

    private static RazorComponentResult<CasePage> Show(CaseView view, HttpContext context, CasePages pages, ReviewCase? undo) =>
        new(new { View = view, Filter = CaseAddress.FilterOf(context.Request.Query), context.User, Undo = undo, pages.Now })
        {
            StatusCode = view.Fault is null && view.Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}

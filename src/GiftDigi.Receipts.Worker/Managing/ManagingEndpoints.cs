using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker.Entering;
using GiftDigi.Receipts.Worker.Staff;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>The pages of those who run campaigns.</summary>
internal static class ManagingEndpoints
{
    public const string Campaigns = "/staff/campaigns";

    // No id of a campaign begins with a hyphen.
    public const string New = "/staff/campaigns/-new";
    public const string Check = "/staff/campaigns/-check";
    public const string Publish = "/staff/campaigns/-publish";
    public const string Raise = "/staff/campaigns/-raise";

    public const string Preview = "/staff/campaigns/-preview";
    public const string WhatIf = "/staff/campaigns/-what-if";
    public const string Stop = "stop";
    public const string Resume = "resume";

    private const string ByScript = "HX-Request";
    private static readonly LocalText NotProposed = new("この表記はすでに追加されたか、提案から外れました。", "The name was accepted meanwhile, or is no longer proposed.");
    public static IEndpointRouteBuilder MapManaging(this IEndpointRouteBuilder routes)
    {
        var managing = routes.MapGroup("").RequireAuthorization(StaffPolicies.Manage);
        managing.MapGet(Campaigns, ListAsync);
        managing.MapGet(New, DraftNewAsync);
        managing.MapGet($"{Campaigns}/{{id}}", ShowAsync);
        managing.MapGet($"{Campaigns}/{{id}}/draft", DraftAsync);
        managing.MapPost($"{Campaigns}/{{id}}/switch", SwitchAsync);
        managing.MapPost(Check, CheckDraft);
        managing.MapPost(Publish, PublishAsync);
        managing.MapPost(Raise, RaiseAsync);
        managing.MapPost(Preview, ShowPreview);
        managing.MapPost($"{Campaigns}/{{id}}/names", AcceptNameAsync);
        managing.MapPost(WhatIf, StartWhatIfAsync);
        managing.MapGet($"{WhatIf}/{{run}}", ShowWhatIf);
        managing.MapPost($"{WhatIf}/{{run}}/cancel", CancelWhatIfAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
        return routes;
    }

    private static async Task<IResult> ListAsync(HttpContext context, CampaignDesk desk, CancellationToken cancellationToken) =>
        new RazorComponentResult<CampaignListPage>(new { context.User, Campaigns = await desk.ListAsync(cancellationToken) });

    private static async Task<IResult> ShowAsync(string id, int? published, HttpContext context, CampaignDesk desk, AliasDesk aliases, CancellationToken cancellationToken) =>
        await ShowOverviewAsync(id, published, null, context, desk, aliases, cancellationToken);

    private static async Task<IResult> ShowOverviewAsync(
        string id, int? published, LocalText? fault, HttpContext context, CampaignDesk desk, AliasDesk aliases, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } line
            ? new RazorComponentResult<CampaignOverviewPage>(new
            {
                context.User,
                Line = line,
                Proposals = await aliases.ProposeAsync(line.Terms, cancellationToken),
                Published = published == line.Terms.Version ? published : null,
                Fault = fault,
            })
            {
                StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            }
            : ErrorPages.NotFound();

    private static async Task<IResult> DraftNewAsync(string? like, HttpContext context, CampaignDesk desk, CancellationToken cancellationToken) =>
        Page(context, await desk.DraftNewAsync(like, cancellationToken), null);

    private static async Task<IResult> DraftAsync(string id, HttpContext context, CampaignDesk desk, CancellationToken cancellationToken) =>
        await desk.DraftAsync(id, cancellationToken) is { } draft ? Page(context, draft, null) : ErrorPages.NotFound();

    private static IResult CheckDraft(IFormCollection form, HttpContext context) => context.Request.Headers.ContainsKey(ByScript)
        ? new RazorComponentResult<DraftForm>(new { View = new DraftView(Draft.Read(form), null) })
        : Page(context, Draft.Read(form), null);

    private static async Task<IResult> PublishAsync(IFormCollection form, HttpContext context, CampaignDesk desk, CancellationToken cancellationToken)
    {
        var draft = Draft.Read(form);
        var answer = await desk.PublishAsync(draft, context.User.NameOf(), cancellationToken);
        return answer is DraftAnswer.Published(var terms)
            ? TypedResults.LocalRedirect($"~{Campaigns}/{terms.Id}?published={terms.Version}")
            : Page(context, draft, answer);
    }

    /// <summary>The entrants' page as it would be on the first day.</summary>
    private static IResult ShowPreview(IFormCollection form, HttpContext context) => Draft.Read(form) is var draft && draft.Parse() is CampaignFileOutcome.Valid(var terms)
        ? new RazorComponentResult<CampaignPage>(new { View = new CampaignView(terms, IsOpen: true, new(0, 0, 0), new([], null)) { IsPreview = true } })
        : Page(context, draft, new DraftAnswer.Mistaken());

    private static async Task<IResult> RaiseAsync(IFormCollection form, HttpContext context, CampaignDesk desk, CancellationToken cancellationToken) =>
        Page(context, await desk.RaiseAsync(Draft.Read(form), cancellationToken), null);

    private static async Task<IResult> SwitchAsync(string id, [FromForm] string to, HttpContext context, CampaignDesk desk, CancellationToken cancellationToken)
    {
        if (to is not (Stop or Resume) || await desk.FindAsync(id, cancellationToken) is not { } line)
        {
            return ErrorPages.NotFound();
        }

        await desk.SwitchAsync(line, to == Stop, context.User.NameOf(), cancellationToken);
        return TypedResults.LocalRedirect($"~{Campaigns}/{line.Terms.Id}");
    }

    private static async Task<IResult> AcceptNameAsync(
        string id, [FromForm] string product, [FromForm] string name, HttpContext context, CampaignDesk desk, AliasDesk aliases, CancellationToken cancellationToken)
    {
        if (!CampaignId.TryParse(id, out var known) || await aliases.FindAsync(known, cancellationToken) is not { } published)
        {
            return ErrorPages.NotFound();
        }

        var proposal = (await aliases.ProposeAsync(published.Terms, cancellationToken)).FirstOrDefault(one => one.Product == product && one.Printed == name);
        if (proposal is null)
        {
            return await ShowOverviewAsync(id, null, NotProposed, context, desk, aliases, cancellationToken);
        }

        return await aliases.AcceptAsync(published, proposal, context.User.NameOf(), cancellationToken) switch
        {
            ({ } terms, _) => TypedResults.LocalRedirect($"~{Campaigns}/{terms.Id}?published={terms.Version}"),
            (_, { } mistake) => await ShowOverviewAsync(id, null, MistakeWords.Of(mistake), context, desk, aliases, cancellationToken),
            _ => await ShowOverviewAsync(id, null, NotProposed, context, desk, aliases, cancellationToken),
        };
    }

    private static async Task<IResult> StartWhatIfAsync(IFormCollection form, HttpContext context, WhatIfRuns runs, CancellationToken cancellationToken)
    {
        var draft = Draft.Read(form);
        return draft.Parse() is CampaignFileOutcome.Valid(var terms)
            ? TypedResults.LocalRedirect($"~{WhatIf}/{(await runs.StartAsync(terms, draft.Text, context.User.NameOf(), cancellationToken)).Id}")
            : Page(context, draft, new DraftAnswer.Mistaken());
    }

    private static IResult ShowWhatIf(string run, HttpContext context, WhatIfRuns runs) => runs.Find(run, context.User.NameOf()) is not { } found ? ErrorPages.NotFound()
        : context.Request.Headers.ContainsKey(ByScript) ? new RazorComponentResult<WhatIfView>(new { Run = found })
        : new RazorComponentResult<WhatIfPage>(new { context.User, Run = found });

    private static async Task<IResult> CancelWhatIfAsync(string run, HttpContext context, WhatIfRuns runs)
    {
        if (ErrorPages.Forged(context) is { } refusal)
        {
            return refusal;
        }

        if (runs.Find(run, context.User.NameOf()) is not { } found)
        {
            return ErrorPages.NotFound();
        }

        found.CallOff();
        await ((Task)found.Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return TypedResults.LocalRedirect($"~{WhatIf}/{run}");
    }

    private static RazorComponentResult<DraftPage> Page(HttpContext context, Draft draft, DraftAnswer? answer) => new(new { context.User, View = new DraftView(draft, answer) })
    {
        StatusCode = answer is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };
}

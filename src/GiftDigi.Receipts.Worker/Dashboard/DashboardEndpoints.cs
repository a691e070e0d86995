using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Staff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GiftDigi.Receipts.Worker.Dashboard;

/// <summary>How the campaigns go, in figures.</summary>
internal static class DashboardEndpoints
{
    public const string Dashboard = "/staff/dashboard";
    public const string Data = "/staff/dashboard/data";

    public static IEndpointRouteBuilder MapDashboard(this IEndpointRouteBuilder routes)
    {
        var dashboard = routes.MapGroup("").RequireAuthorization(StaffPolicies.Manage);
        dashboard.MapGet(Dashboard, ShowAsync);
        dashboard.MapGet(Data, DrawAsync);
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        string? campaign, int? days, HttpContext context, ICampaignStore campaigns, IEntryStatistics statistics, TimeProvider clock) =>
        new RazorComponentResult<DashboardPage>(new { context.User, View = await ViewAsync(campaign, days, campaigns, statistics, clock, context.RequestAborted) });

    private static async Task<IResult> DrawAsync(
        string? campaign, int? days, HttpContext context, ICampaignStore campaigns, IEntryStatistics statistics, TimeProvider clock)
    {
        var view = await ViewAsync(campaign, days, campaigns, statistics, clock, context.RequestAborted);
        return TypedResults.Json(DashboardSeries.Of(view, clock.GetUtcNow()), DashboardJson.Default.DashboardSeries);
    }

    private static async Task<DashboardView> ViewAsync(
        string? campaign, int? days, ICampaignStore campaigns, IEntryStatistics statistics, TimeProvider clock, CancellationToken cancellationToken)
    {
        var all = (await campaigns.ListAsync(cancellationToken)).Select(published => published.Terms).ToList();
        var chosen = all.Find(terms => terms.Id.Value == campaign)?.Id;
        var period = days is { } wanted && DashboardView.Periods.Contains(wanted) ? wanted : DashboardView.Periods[0];
        var today = JapanTime.DayOf(clock.GetUtcNow());
        var first = today.AddDays(1 - period);
        return new(all, chosen, first, period, await statistics.SummariseAsync(chosen, first, today, cancellationToken));
    }
}

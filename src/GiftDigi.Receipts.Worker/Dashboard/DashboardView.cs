using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Dashboard;

/// <summary>What the dashboard shows.</summary>
/// <param name="Campaigns">The campaigns that may be chosen.</param>
/// <param name="Campaign">The one that is; null for all.</param>
/// <param name="FirstDay">The first day of the period, in Japan.</param>
/// <param name="Days">How many days it has, today among them.</param>
/// <param name="Summary">What became of its entries.</param>
public sealed record DashboardView(IReadOnlyList<Campaign> Campaigns, CampaignId? Campaign, DateOnly FirstDay, int Days, EntrySummary Summary)
{
    /// <summary>The periods that may be chosen, in days.</summary>
    public static IReadOnlyList<int> Periods { get; } = [7, 30, 90];

    /// <summary>What the tables of hours show at most.</summary>
    public const int MostHours = 168;
}

using System.Globalization;
using GiftDigi.Receipts.Consulting;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>How many pages were sent to a reader that costs by the page, for a campaign on a day.</summary>
internal sealed class SentPageRow
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The day in Japan, as it is written in text.</summary>
    public required string Day { get; init; }

    /// <summary>The campaign; empty for pages that none asked for.</summary>
    public required string CampaignId { get; init; }

    public required int Pages { get; set; }

    public static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public SentPages ToPages() => new(
        CampaignId.Length == 0 ? null : new Campaigns.CampaignId(CampaignId),
        DateOnly.ParseExact(Day, DayFormat, CultureInfo.InvariantCulture),
        Pages);
}

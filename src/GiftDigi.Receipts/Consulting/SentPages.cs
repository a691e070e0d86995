using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Consulting;

/// <summary>How many pages were sent.</summary>
/// <param name="Campaign">For which campaign; null for those that no campaign asked for.</param>
/// <param name="Day">The day in Japan.</param>
/// <param name="Pages">How many.</param>
public sealed record SentPages(CampaignId? Campaign, DateOnly Day, int Pages);

namespace GiftDigi.Receipts.Consulting;

/// <summary>How many pages may be sent to a reader that costs by the page, on one day in Japan.</summary>
/// <param name="PerDay">Of all campaigns together, not negative.</param>
/// <param name="PerCampaign">Of one campaign, not negative.</param>
public sealed record PageLimits(int PerDay, int PerCampaign);

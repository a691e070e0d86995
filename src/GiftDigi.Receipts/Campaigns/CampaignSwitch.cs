using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>A campaign was stopped, or resumed. A stopped campaign takes no new entries; those received before are decided all the same.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="IsStopped">Whether it is stopped since then.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record CampaignSwitch(CampaignId Campaign, bool IsStopped, ReviewerId By, DateTimeOffset At);

namespace GiftDigi.Receipts.Campaigns;

/// <summary>A version of a campaign as it was published.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="WarningsAcceptedBy">Who accepted the warnings about it; null when there were none.</param>
public sealed record PublishedCampaign(Campaign Terms, string? WarningsAcceptedBy);

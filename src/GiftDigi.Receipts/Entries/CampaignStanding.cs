namespace GiftDigi.Receipts.Entries;

/// <summary>How far a campaign and one of its entrants have come.</summary>
/// <param name="ApprovedInAll">How many entries of all entrants are approved.</param>
/// <param name="ApprovedOfEntrant">How many of theirs.</param>
/// <param name="Steps">How far those have come towards a mileage prize.</param>
public sealed record CampaignStanding(int ApprovedInAll, int ApprovedOfEntrant, long Steps);

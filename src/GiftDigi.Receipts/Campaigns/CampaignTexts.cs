namespace GiftDigi.Receipts.Campaigns;

/// <summary>What a campaign tells entrants; what is null is told in the program's own words.</summary>
/// <param name="Japanese">In Japanese.</param>
/// <param name="English">In English.</param>
public sealed record CampaignTexts(EntrantTexts? Japanese, EntrantTexts? English)
{
    /// <summary>Nothing of its own.</summary>
    public static CampaignTexts None { get; } = new(null, null);
}

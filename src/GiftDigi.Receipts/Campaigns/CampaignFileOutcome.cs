namespace GiftDigi.Receipts.Campaigns;

/// <summary>What a campaign file holds.</summary>
public abstract record CampaignFileOutcome
{
    private CampaignFileOutcome()
    {
    }

    /// <summary>A campaign.</summary>
    public sealed record Valid(Campaign Campaign) : CampaignFileOutcome;

    /// <summary>Mistakes, by line.</summary>
    public sealed record Invalid(IReadOnlyList<CampaignMistake> Mistakes) : CampaignFileOutcome;
}

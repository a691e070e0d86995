using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Keeps who stopped and resumed which campaign when. It only grows.</summary>
public interface ICampaignSwitches
{
    /// <summary>Stops or resumes a campaign, from now on.</summary>
    /// <returns>False when it is so already, and nothing changed.</returns>
    Task<bool> SwitchAsync(CampaignId campaign, bool isStopped, ReviewerId by, CancellationToken cancellationToken);

    /// <summary>Whether a campaign is stopped; one that was never switched is not.</summary>
    Task<bool> IsStoppedAsync(CampaignId campaign, CancellationToken cancellationToken);

    /// <summary>All that was done to a campaign, the newest first.</summary>
    Task<IReadOnlyList<CampaignSwitch>> ListAsync(CampaignId campaign, CancellationToken cancellationToken);
}

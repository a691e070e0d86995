namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>Whether a campaign takes entries.</summary>
public enum CampaignState
{
    /// <summary>Its entry period has not begun.</summary>
    Before,

    /// <summary>It does.</summary>
    Open,

    /// <summary>Its entry period is over.</summary>
    Over,
}

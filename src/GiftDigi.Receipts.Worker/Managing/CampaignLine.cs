using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>A campaign as managers see it.</summary>
/// <param name="Terms">Its newest terms.</param>
/// <param name="State">Whether it takes entries.</param>
/// <param name="Entries">How many were received.</param>
/// <param name="Switches">Who stopped and resumed it, the newest first.</param>
public sealed record CampaignLine(Campaign Terms, CampaignState State, int Entries, IReadOnlyList<CampaignSwitch> Switches)
{
    /// <summary>Whether somebody stopped it for the time being.</summary>
    public bool IsStopped => Switches is [{ IsStopped: true }, ..];
}

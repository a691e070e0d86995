using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>All that a campaign's page shows.</summary>
/// <param name="Campaign">The newest terms.</param>
/// <param name="IsOpen">Whether entries are taken now.</param>
/// <param name="Standing">How far the campaign and this entrant have come.</param>
/// <param name="List">What this entrant sent before.</param>
public sealed record CampaignView(Campaign Campaign, bool IsOpen, CampaignStanding Standing, EntryList List)
{
    /// <summary>Whether somebody stopped it for the time being.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Whether it is only looked at: terms that are not published yet.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Why what was sent was not taken; null at first.</summary>
    public LocalText? Fault { get; init; }

    /// <summary>What is wrong with the numbers that were sent.</summary>
    public IReadOnlyList<ProofMistake> Mistakes { get; init; } = [];
}

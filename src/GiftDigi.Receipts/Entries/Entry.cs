using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Entries;

/// <summary>One submission for its whole life, as it was received.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="Entrant">Who entered.</param>
/// <param name="Image">The fingerprint of the photo, which the image store holds under the id of <see cref="Receipt"/>; null when none was sent.</param>
/// <param name="ReceivedAt">When it was received.</param>
public sealed record Entry(
    EntryId Id,
    CampaignId Campaign,
    EntrantId Entrant,
    ImageFingerprint? Image,
    DateTimeOffset ReceivedAt)
{
    /// <summary>The numbers it gives, in the order of the terms; none in most campaigns.</summary>
    public IReadOnlyList<EnteredProof> Proofs { get; init; } = [];

    /// <summary>The verdict that it answers; null when it is the first of its chain.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Where it came from.</summary>
    public EntryOrigin Origin { get; init; } = EntryOrigin.Unknown;

    /// <summary>The first entry of its chain: itself, unless it answers another.</summary>
    public EntryId Chain => FollowUp?.Chain ?? Id;

    /// <summary>The entry under whose id the image store holds the photo of the receipt.</summary>
    public EntryId Receipt => FollowUp?.Receipt ?? Id;
}

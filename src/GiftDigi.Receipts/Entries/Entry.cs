using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Entries;

/// <summary>One submission for its whole life, as it was received.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="Entrant">Who entered.</param>
/// <param name="Image">The fingerprint of the photo; the image store holds the photo under the entry's id.</param>
/// <param name="ReceivedAt">When it was received.</param>
public sealed record Entry(
    EntryId Id,
    CampaignId Campaign,
    EntrantId Entrant,
    ImageFingerprint Image,
    DateTimeOffset ReceivedAt);

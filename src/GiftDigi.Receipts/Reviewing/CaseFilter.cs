using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>Which of the entries that wait for a person are wanted; what is null is not asked.</summary>
/// <param name="Campaign">Of this campaign.</param>
/// <param name="Reason">Referred for this reason above all.</param>
public sealed record CaseFilter(CampaignId? Campaign = null, Reason? Reason = null)
{
    /// <summary>Received before this moment.</summary>
    public DateTimeOffset? Before { get; init; }
}

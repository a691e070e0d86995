using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>Which entries are wanted; what is null is not asked.</summary>
/// <param name="Campaign">Of this campaign.</param>
/// <param name="Verdict">With this verdict.</param>
/// <param name="After">Received after this one: the cursor of a paged listing.</param>
public sealed record EntryFilter(CampaignId? Campaign = null, VerdictKind? Verdict = null, EntryId? After = null);

using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>Where a person decides referred entries.</summary>
public sealed class ReviewDesk(IEntryStore entries, ICampaignStore campaigns, TimeProvider clock)
{
    /// <summary>
    /// Keeps a decision beside the verdict. An approval queues the issuance, unless the limits of the campaign are reached; a rejection
    /// frees the receipt for another entry.
    /// </summary>
    /// <exception cref="ArgumentException">A rejection has no reason, or an approval has one.</exception>
    public async Task<ReviewOutcome> DecideAsync(EntryId id, ReviewDecision decision, CancellationToken cancellationToken)
    {
        if ((decision.Answer == ReviewAnswer.Rejected) != (decision.Reasons.Count > 0))
        {
            throw new ArgumentException("A rejection needs a reason, and an approval has none.", nameof(decision));
        }

        if (await entries.FindAsync(id, cancellationToken) is not { } record)
        {
            return ReviewOutcome.NoSuchEntry;
        }

        if (record.Conclusion is not { } conclusion || await campaigns.FindAsync(record.Entry.Campaign, cancellationToken) is not { } campaign)
        {
            return ReviewOutcome.NotReferred;
        }

        var audit = new AuditRecord(
            id, AuditStep.Reviewed, decision.Reviewer.Value, clock.GetUtcNow(), null, null,
            JsonSerializer.Serialize(decision, ReceiptsJson.Readable.ReviewDecision));
        return await entries.ReviewAsync(
            record.Entry,
            decision,
            history => decision.Answer == ReviewAnswer.Rejected ? (0, 0)
                : VerdictPolicy.IsWithinLimits(new(record.Entry, campaign, conclusion.Reading, QualifyingPurchase.Nothing, history))
                    ? campaign.Prize.EarnedBy(conclusion.Gain, history)
                    : null,
            audit,
            cancellationToken);
    }
}

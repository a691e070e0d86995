using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>Where a person decides referred entries.</summary>
public sealed class ReviewDesk(IEntryStore entries, ICaseStore cases, ICampaignStore campaigns, IAuditTrail audit, ReviewLimits limits, TimeProvider clock)
{
    /// <summary>
    /// Keeps a decision beside the verdict. An approval queues the issuance, unless the limits of the campaign are reached, or a second
    /// person must approve it too; a rejection frees the receipt for another entry.
    /// </summary>
    /// <exception cref="ArgumentException">The decision does not say what its answer needs.</exception>
    public async Task<ReviewOutcome> DecideAsync(EntryId id, ReviewDecision decision, CancellationToken cancellationToken)
    {
        if (!decision.IsWhole)
        {
            throw new ArgumentException("A rejection needs a reason, a wanted photo says which, and an approval has neither.", nameof(decision));
        }

        if (await entries.FindAsync(id, cancellationToken) is not { } record)
        {
            return ReviewOutcome.NoSuchEntry;
        }

        if (record is not { Outcome: VerdictKind.Referred, Conclusion: { } conclusion } || await campaigns.FindAsync(record.Entry.Campaign, cancellationToken) is not { } campaign)
        {
            return record.Review is null ? ReviewOutcome.NotReferred : ReviewOutcome.ReviewedBefore;
        }

        return decision.Answer == ReviewAnswer.Approved && await AskSecondAsync(record, campaign, decision, cancellationToken) is { } wanted
            ? wanted
            : await KeepAsync(record, conclusion, campaign, decision, cancellationToken);
    }

    /// <summary>Does what was decided and not taken back. A decision that fails for no fault of the storage is given up: its entry waits again.</summary>
    /// <param name="failed">Told of every one that is given up.</param>
    /// <param name="cancellationToken">Stops the work between two decisions.</param>
    /// <returns>How many decisions.</returns>
    /// <exception cref="IOException">The storage fails; what is not done yet is tried again with the next call.</exception>
    public async Task<int> CompleteAsync(Action<EntryId, Exception> failed, CancellationToken cancellationToken)
    {
        var due = await cases.ListDueAsync(clock.GetUtcNow(), cancellationToken);
        foreach (var decided in due)
        {
            await cases.SettleAsync(decided.Entry, await CompleteAsync(decided, failed, cancellationToken), cancellationToken);
        }

        return due.Count;
    }

    private async Task<ReviewOutcome> CompleteAsync(ReviewCase decided, Action<EntryId, Exception> failed, CancellationToken cancellationToken)
    {
        try
        {
            return await DecideAsync(decided.Entry, decided.Decision!, cancellationToken);
        }
        catch (Exception exception) when (exception is not (IOException or OperationCanceledException))
        {
            failed(decided.Entry, exception);
            return ReviewOutcome.Failed;
        }
    }

    private Task<ReviewOutcome> KeepAsync(EntryRecord record, Conclusion conclusion, Campaign campaign, ReviewDecision decision, CancellationToken cancellationToken)
    {
        var gain = (decision.Corrections.Count == 0 ? conclusion : Corrections.Decide(record, campaign, decision.Corrections) ?? conclusion).Gain;
        return entries.ReviewAsync(
            record.Entry,
            decision,
            history => decision.Answer != ReviewAnswer.Approved ? (MileageGain.None, 0, 0)
                : VerdictPolicy.IsWithinLimits(new(record.Entry, campaign, conclusion.Reading, QualifyingPurchase.Nothing, history)) ? Earned(campaign, gain, history)
                : null,
            Record(record.Entry.Id, AuditStep.Reviewed, decision),
            cancellationToken);
    }

    private static (MileageGain Gain, int Prizes, int Steps) Earned(Campaign campaign, MileageGain gain, EntryHistory history)
    {
        var (prizes, steps) = campaign.Prize.EarnedBy(gain, history);
        return (gain, prizes, steps);
    }

    /// <summary>Null when the approval counts: the prize is small, or somebody else approved before.</summary>
    private async Task<ReviewOutcome?> AskSecondAsync(EntryRecord record, Campaign campaign, ReviewDecision decision, CancellationToken cancellationToken)
    {
        if (campaign.Prize.Value is not { } value || value.Yen < limits.TwoPersonsFrom.Yen)
        {
            return null;
        }

        var id = record.Entry.Id;
        var before = (await cases.FindAsync(id, cancellationToken)).FirstApprover;
        if (before is not null)
        {
            return before == decision.Reviewer ? ReviewOutcome.SamePerson : null;
        }

        if (record.Review is not null || record.AnsweredBy is not null)
        {
            return null;
        }

        // Written before it counts: an approval that is not in the history must not open the way for a second one.
        await audit.AppendAsync(Record(id, AuditStep.ApprovedFirst, decision), cancellationToken);
        return await cases.ApproveFirstAsync(id, decision.Reviewer, cancellationToken) == decision.Reviewer ? ReviewOutcome.SecondWanted : null;
    }

    private AuditRecord Record(EntryId id, AuditStep step, ReviewDecision decision) =>
        new(id, step, decision.Reviewer.Value, clock.GetUtcNow(), null, null, JsonSerializer.Serialize(decision, ReceiptsJson.Readable.ReviewDecision));
}

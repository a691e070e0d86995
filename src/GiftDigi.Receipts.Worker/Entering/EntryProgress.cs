using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>An entry as its entrant may see it: no finding, no signal, no word of another entry.</summary>
/// <param name="Record">The entry.</param>
/// <param name="Campaign">What it was entered for.</param>
public sealed record EntryProgress(EntryRecord Record, Campaign Campaign)
{
    public EntryStage Stage => Record.AnsweredBy is not null ? EntryStage.Answered : Record.Outcome is { } outcome ? StageOf(outcome, Record.Review is not null) : EntryStage.Reading;

    /// <summary>Whether the page need not look again: the answer that holds does not change by itself.</summary>
    public bool IsSettled => Stage is EntryStage.Approved or EntryStage.Rejected or EntryStage.PhotoWanted or EntryStage.Answered;

    /// <summary>The one reason that the entrant is told; null while there is none to tell.</summary>
    public Reason? Reason => Stage is EntryStage.Rejected or EntryStage.Reviewing && Record.Reasons is [var first, ..] ? first : null;

    /// <summary>What can be sent now; null when nothing is asked for.</summary>
    public FollowUpKind? Wanted => Stage is not (EntryStage.Rejected or EntryStage.Reviewing or EntryStage.PhotoWanted) ? null : Record.NextStep.Kind switch
    {
        NextStepKind.Retake => FollowUpKind.Retake,
        NextStepKind.Correction => FollowUpKind.Correction,
        NextStepKind.PackagePhoto => FollowUpKind.PackagePhoto,
        NextStepKind.Nothing => null,
    };

    /// <summary>Whether the entrant may object.</summary>
    public bool MayAppeal => Stage == EntryStage.Rejected && FollowUps.Refuse(Record, FollowUpKind.Appeal) is null;

    /// <summary>How to photograph again.</summary>
    public IReadOnlyList<RetakeHint> Hints => Wanted == FollowUpKind.Retake ? Record.NextStep.Hints : [];

    /// <summary>Where on the photo the reason shows, in pixels of the upright original; only what the terms ask for, never a trace of tampering.</summary>
    public IReadOnlyList<PixelBox> Places => Reason is not { } told || Stage != EntryStage.Rejected || Record.Conclusion is not { } conclusion ? [] :
        [.. conclusion.Verdict.Findings.Where(finding => finding.Reason == told && finding.State != FindingState.Met).SelectMany(finding => finding.Boxes).Where(box => box is { Width: > 0, Height: > 0 }).Distinct()];

    private static EntryStage StageOf(VerdictKind outcome, bool isReviewed) => outcome switch
    {
        VerdictKind.Referred => isReviewed ? EntryStage.PhotoWanted : EntryStage.Reviewing,
        VerdictKind.Approved => EntryStage.Approved,
        VerdictKind.Rejected => EntryStage.Rejected,
    };
}

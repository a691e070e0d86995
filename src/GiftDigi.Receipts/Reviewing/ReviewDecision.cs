using System.Text.Json.Serialization;
using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>What a person decided about a referred entry. It stands beside the verdict, never over it.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Answer">What.</param>
/// <param name="Reasons">Why it is rejected, the weightiest first; none when it is approved.</param>
/// <param name="Items">Items whose product the reviewer named.</param>
public sealed record ReviewDecision(ReviewerId Reviewer, ReviewAnswer Answer, IReadOnlyList<Reason> Reasons, IReadOnlyList<NamedItem> Items)
{
    /// <summary>The photo that the entrant is asked for; null unless one is.</summary>
    public NextStep? Wanted { get; init; }

    /// <summary>What was read wrongly, and put right; the reading itself stays as it is.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>What holds then.</summary>
    [JsonIgnore]
    public VerdictKind Outcome => Answer switch
    {
        ReviewAnswer.Approved => VerdictKind.Approved,
        ReviewAnswer.Rejected => VerdictKind.Rejected,
        ReviewAnswer.PhotoWanted => VerdictKind.Referred,
    };

    /// <summary>Whether it says what its answer needs: a rejection why, a photo which, an approval neither.</summary>
    [JsonIgnore]
    public bool IsWhole => (Answer == ReviewAnswer.Rejected) == (Reasons.Count > 0)
        && (Answer == ReviewAnswer.PhotoWanted) == Wanted is { Kind: NextStepKind.Retake or NextStepKind.PackagePhoto };
}

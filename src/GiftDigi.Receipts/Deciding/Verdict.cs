using System.Text.Json.Serialization;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Deciding;

/// <summary>The automatic answer, with all that led to it.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="Reasons">Why it is not Approved, the weightiest first; none when it is.</param>
/// <param name="Findings">What every rule concluded, met or not.</param>
public sealed record Verdict(VerdictKind Kind, IReadOnlyList<Reason> Reasons, IReadOnlyList<Finding> Findings)
{
    /// <summary>What screening saw, whether it decided or not; none in verdicts made before there was any.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>What the entrant can do about it.</summary>
    public NextStep NextStep { get; init; } = NextStep.Nothing;

    /// <summary>The weightiest reason, which the entrant is told; null when it is approved.</summary>
    [JsonIgnore]
    public Reason? PrimaryReason => Reasons is [var first, ..] ? first : null;
}

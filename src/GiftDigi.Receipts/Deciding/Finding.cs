using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Deciding;

/// <summary>What one rule concluded, with its evidence.</summary>
/// <param name="Rule">The rule's id (<c>purchase-period</c>).</param>
/// <param name="State">What it concluded.</param>
/// <param name="Reason">What the verdict will say if the finding is not met.</param>
/// <param name="Required">What the terms ask for, in words.</param>
/// <param name="Seen">What was seen, in words; it names facts of the purchase only.</param>
/// <param name="Boxes">Where it was seen, in pixels of the upright original.</param>
public sealed record Finding(
    string Rule,
    FindingState State,
    Reason Reason,
    string Required,
    string Seen,
    IReadOnlyList<PixelBox> Boxes);

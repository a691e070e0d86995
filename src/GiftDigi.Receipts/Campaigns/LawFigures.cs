using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>What the limits of 景品表示法 are computed from, beside the terms; what is null is not known.</summary>
/// <param name="LeastPurchase">Yen that a qualifying purchase costs at least; null when the condition says it.</param>
/// <param name="PlannedSales">Yen of the promoted products that the campaign is planned to sell.</param>
/// <param name="PlannedPrizes">How many prizes are to be given.</param>
/// <param name="IsJoint">Whether several companies hold it together (共同懸賞).</param>
public sealed record LawFigures(Money? LeastPurchase, long? PlannedSales, int? PlannedPrizes, bool IsJoint)
{
    /// <summary>Nothing beside the terms.</summary>
    public static LawFigures None { get; } = new(null, null, null, IsJoint: false);
}

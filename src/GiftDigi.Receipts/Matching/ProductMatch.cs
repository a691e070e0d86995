using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Matching;

/// <summary>An item of a receipt that is, or may be, a participating product.</summary>
/// <param name="Item">The item.</param>
/// <param name="Product">The product.</param>
/// <param name="Strength">How sure that is.</param>
/// <param name="Quantity">Pieces; negative when the item is a return.</param>
/// <param name="Amount">Yen after the discounts on the item; null when its amount was not read.</param>
public sealed record ProductMatch(LineItem Item, ParticipatingProduct Product, MatchStrength Strength, Pieces Quantity, Money? Amount)
{
    /// <summary>Products that it may be as well, because what was printed does not tell them apart.</summary>
    public IReadOnlyList<ParticipatingProduct> Others { get; init; } = [];
}

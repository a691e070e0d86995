using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Matching;

/// <summary>The product that an item is, or may be.</summary>
/// <param name="Product">The nearest.</param>
/// <param name="Strength">How sure that is.</param>
/// <param name="Others">Products as near.</param>
internal sealed record FoundProduct(ParticipatingProduct Product, MatchStrength Strength, IReadOnlyList<ParticipatingProduct> Others);

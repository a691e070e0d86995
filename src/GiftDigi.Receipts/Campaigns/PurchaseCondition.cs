using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>How much of the participating products one receipt must show; what is null is not asked.</summary>
/// <param name="MinimumQuantity">Pieces.</param>
/// <param name="MinimumAmount">Yen, after the discounts on those products.</param>
public sealed record PurchaseCondition(int? MinimumQuantity, Money? MinimumAmount);

using GiftDigi.Receipts.Rendering.Shops;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>What is settled before chance fills the basket.</summary>
/// <param name="Chain">Where to buy.</param>
/// <param name="Day">When to buy.</param>
/// <param name="Wishes">What must be in the basket.</param>
/// <param name="AvoidedMakers">Whose products chance may not add.</param>
internal sealed record ShoppingList(Chain Chain, DateOnly Day, IReadOnlyList<Wish> Wishes, IReadOnlyList<string> AvoidedMakers);

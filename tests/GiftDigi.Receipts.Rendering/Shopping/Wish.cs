using GiftDigi.Receipts.Rendering.Products;

namespace GiftDigi.Receipts.Rendering.Shopping;

/// <summary>A product that must be in the basket.</summary>
internal sealed record Wish(Product Product, int Quantity);

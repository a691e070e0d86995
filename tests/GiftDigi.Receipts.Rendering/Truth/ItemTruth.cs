namespace GiftDigi.Receipts.Rendering.Truth;

/// <summary>One printed item or discount. What is not printed is null, except a quantity, which is then one.</summary>
public sealed record ItemTruth(string Description, int Quantity, int? UnitPrice, int Amount, string? Gtin, int? TaxRate, bool Discount);

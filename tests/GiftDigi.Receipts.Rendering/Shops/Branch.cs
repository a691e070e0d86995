namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>One shop of a chain.</summary>
internal sealed record Branch(string Name, string Address, string Phone);

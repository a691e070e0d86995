namespace GiftDigi.Receipts.Merchants;

/// <summary>Shops under one name.</summary>
/// <param name="Name">The name they are known by.</param>
internal sealed record Chain(string Name);

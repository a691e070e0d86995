namespace GiftDigi.Receipts.Merchants;

/// <summary>The chain that a misread name comes nearest to.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Likeness">How near: 1 when nothing differs.</param>
internal sealed record ChainMatch(Chain Chain, double Likeness);

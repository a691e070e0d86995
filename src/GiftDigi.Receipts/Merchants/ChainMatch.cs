namespace GiftDigi.Receipts.Merchants;

/// <summary>The chain that a misread name comes nearest to.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Printed">Which of its names, as it prints it.</param>
/// <param name="Likeness">How near: 1 when nothing differs.</param>
internal sealed record ChainMatch(Chain Chain, string Printed, double Likeness);

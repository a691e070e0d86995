using GiftDigi.Receipts.Merchants;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A chain that a row names.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Name">Its name: as printed where that is legible, else the name the chain is known by, inferred.</param>
/// <param name="Row">The row.</param>
/// <param name="End">Where in the row's text the name ends.</param>
internal sealed record SeenChain(Chain Chain, ReadValue<string> Name, Row Row, int End);

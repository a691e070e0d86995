namespace GiftDigi.Receipts.Campaigns;

/// <summary>How the receipts of one chain print a product's name: another chain may print another product so.</summary>
/// <param name="Chain">The chain's name.</param>
/// <param name="Names">The names, one at least.</param>
public sealed record ChainAliases(string Chain, IReadOnlyList<string> Names);

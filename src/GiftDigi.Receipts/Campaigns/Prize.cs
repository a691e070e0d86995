namespace GiftDigi.Receipts.Campaigns;

/// <summary>What an approved entry is for.</summary>
/// <param name="Kind">How it is given.</param>
/// <param name="Name">What it is, as the entrant is told.</param>
public sealed record Prize(PrizeKind Kind, string Name);

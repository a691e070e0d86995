using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>What an approved entry is for.</summary>
/// <param name="Kind">How it is given.</param>
/// <param name="Name">What it is, as the entrant is told.</param>
public sealed record Prize(PrizeKind Kind, string Name)
{
    /// <summary>Yen of one prize; null when the terms do not say.</summary>
    public Money? Value { get; init; }

    /// <summary>Whether every approved entry gets it: neither chance nor further entries decide.</summary>
    public bool IsOfEveryApprovedEntry => Kind switch
    {
        PrizeKind.Everyone or PrizeKind.FirstCome => true,
        PrizeKind.InstantWin or PrizeKind.Lottery or PrizeKind.Mileage => false,
    };
}

using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>What an approved entry is for.</summary>
/// <param name="Kind">How it is given.</param>
/// <param name="Name">What it is, as the entrant is told.</param>
public sealed record Prize(PrizeKind Kind, string Name)
{
    /// <summary>Yen of one prize; null when the terms do not say.</summary>
    public Money? Value { get; init; }

    /// <summary>How purchases add up to it; null unless it is a mileage prize.</summary>
    public Mileage? Mileage { get; init; }

    /// <summary>How far a purchase takes its entrant towards a mileage prize; 0 for other prizes.</summary>
    public int StepsOf(QualifyingPurchase purchase) => Mileage?.StepsOf(purchase) ?? 0;

    /// <summary>How many prizes an approved entry earns.</summary>
    public int EarnedBy(int steps, EntryHistory history) => Mileage?.PrizesBetween(history.StepsOfEntrant, steps) ?? 1;

    /// <summary>Whether every approved entry gets it: neither chance nor further entries decide.</summary>
    public bool IsOfEveryApprovedEntry => Kind switch
    {
        PrizeKind.Everyone or PrizeKind.FirstCome => true,
        PrizeKind.InstantWin or PrizeKind.Lottery or PrizeKind.Mileage => false,
    };
}

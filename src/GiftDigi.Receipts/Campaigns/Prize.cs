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

    /// <summary>What a purchase brings its entrant nearer to a mileage prize by; nothing for other prizes.</summary>
    public MileageGain GainOf(QualifyingPurchase purchase) => Mileage?.GainOf(purchase) ?? MileageGain.None;

    /// <summary>How many prizes an approved entry earns, and how far it takes its entrant towards a further one.</summary>
    public (int Prizes, int Steps) EarnedBy(MileageGain gain, EntryHistory history)
    {
        var steps = gain.StepsAfter(history);
        return (Mileage?.PrizesBetween(history.StepsOfEntrant, steps) ?? 1, steps);
    }

    /// <summary>Whether every approved entry gets it: neither chance nor further entries decide.</summary>
    public bool IsOfEveryApprovedEntry => Kind switch
    {
        PrizeKind.Everyone or PrizeKind.FirstCome => true,
        PrizeKind.InstantWin or PrizeKind.Lottery or PrizeKind.Mileage => false,
    };
}

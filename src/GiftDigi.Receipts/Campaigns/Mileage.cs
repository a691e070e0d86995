using GiftDigi.Receipts.Matching;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>How purchases add up to a prize.</summary>
/// <param name="Count">What counts.</param>
/// <param name="PerPrize">How much of it earns one prize.</param>
/// <param name="PrizesPerEntrant">How many prizes one entrant may earn; null when any number.</param>
public sealed record Mileage(MileageCount Count, int PerPrize, int? PrizesPerEntrant)
{
    /// <summary>What a purchase brings its entrant nearer by; what is not certain does not count.</summary>
    public MileageGain GainOf(QualifyingPurchase purchase) => Count switch
    {
        MileageCount.Entries => new(1, []),
        MileageCount.Pieces => new(Math.Max(0, purchase.Quantity.Least), []),
        MileageCount.Yen => new(Math.Max(0, purchase.Amount.Least), []),
        MileageCount.DifferentProducts => new(0, purchase.CertainProducts),
    };

    /// <summary>The prizes that an entrant earns by going from <paramref name="before"/> steps so many further.</summary>
    public int PrizesBetween(long before, int steps) => (int)(PrizesAt(before + steps) - PrizesAt(before));

    /// <summary>How far one who has come so many steps is towards the next prize; the whole way once there is none to earn any more.</summary>
    public long TowardsNext(long steps) => PrizesPerEntrant is { } most && steps / PerPrize >= most ? PerPrize : steps % PerPrize;

    private long PrizesAt(long steps) => Math.Min(steps / PerPrize, PrizesPerEntrant ?? long.MaxValue);
}

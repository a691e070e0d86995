namespace GiftDigi.Receipts.Campaigns;

/// <summary>One version of a campaign's terms: what to buy, where and when, how often one may enter, and what one gets.</summary>
/// <param name="Id">Its name; the same for all its versions.</param>
/// <param name="Version">1, 2, 3 …: a change of terms is a new version, and a verdict names the one it was made under.</param>
/// <param name="Name">What entrants call it.</param>
/// <param name="Brand">Whose campaign it is.</param>
/// <param name="PurchasePeriod">First and last day of purchase, in Japan, both included.</param>
/// <param name="EntryPeriod">When to enter; null when entries are open without end.</param>
/// <param name="ParticipatingMerchants">Where to buy; empty when every shop counts.</param>
/// <param name="ParticipatingProducts">What to buy; one at least.</param>
/// <param name="Condition">How much of it, and when.</param>
/// <param name="Limits">How many entries may be approved.</param>
/// <param name="Prize">What an approved entry is for.</param>
public sealed record Campaign(
    CampaignId Id,
    int Version,
    string Name,
    string Brand,
    PurchasePeriod PurchasePeriod,
    EntryPeriod? EntryPeriod,
    IReadOnlyList<CampaignMerchant> ParticipatingMerchants,
    IReadOnlyList<ParticipatingProduct> ParticipatingProducts,
    PurchaseCondition Condition,
    EntryLimits Limits,
    Prize Prize)
{
    /// <summary>Where buying does not count, even when the shop takes part otherwise.</summary>
    public IReadOnlyList<CampaignMerchant> ExcludedMerchants { get; init; } = [];

    /// <summary>Whether a photo of a receipt is asked for; if not, <see cref="Proofs"/> are all that is.</summary>
    public bool AsksForReceipt { get; init; } = true;

    /// <summary>The numbers that every entry must give; none in most campaigns.</summary>
    public IReadOnlyList<RequiredProof> Proofs { get; init; } = [];

    /// <summary>What the limits of the law are computed from.</summary>
    public LawFigures Law { get; init; } = LawFigures.None;

    /// <summary>What it lets the program decide.</summary>
    public DecidingPolicy Policy { get; init; } = DecidingPolicy.Default;

    /// <summary>What it tells entrants in words of its own.</summary>
    public CampaignTexts Texts { get; init; } = CampaignTexts.None;

    /// <summary>How many more entries may be approved, by number and by budget, after so many; null when any number.</summary>
    public long? PlacesLeft(int approved)
    {
        var byNumber = Limits.InAll is { } most ? most - (long)approved : (long?)null;
        var byBudget = Limits is { Budget: { } budget } && Prize.Value is { Yen: > 0 and var yen } ? (budget.Yen / yen) - (long)approved : (long?)null;
        var least = byNumber is null ? byBudget : byBudget is null ? byNumber : Math.Min(byNumber.Value, byBudget.Value);
        return least is { } left ? Math.Max(0, left) : null;
    }
}

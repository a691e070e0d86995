using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>How many entries may be approved; what is null is not limited.</summary>
/// <param name="PerEntrant">Of one entrant.</param>
/// <param name="PerEntrantPerDay">Of one entrant, among those entered on one day in Japan.</param>
/// <param name="InAll">Of all entrants together: the first so many.</param>
/// <param name="Budget">As many as this many yen pay for, at the prize's value.</param>
public sealed record EntryLimits(int? PerEntrant, int? PerEntrantPerDay, int? InAll, Money? Budget)
{
    /// <summary>Of one household.</summary>
    public int? PerHousehold { get; init; }

    /// <summary>No limits.</summary>
    public static EntryLimits None { get; } = new(null, null, null, null);
}

namespace GiftDigi.Receipts.Campaigns;

/// <summary>The days of purchase, in Japan, both included.</summary>
public sealed record PurchasePeriod(DateOnly From, DateOnly To)
{
    /// <summary>Whether the day lies within.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;
}

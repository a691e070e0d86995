namespace GiftDigi.Receipts.Campaigns;

/// <summary>The moments from which and until which entries are taken.</summary>
public sealed record EntryPeriod(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Whether the moment lies within; the last one no longer does.</summary>
    public bool Contains(DateTimeOffset moment) => From <= moment && moment < To;
}

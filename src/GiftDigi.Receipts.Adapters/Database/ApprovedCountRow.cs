namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>
/// How many entries of a campaign are approved, so that a conclusion need not count them while others wait to write. The database
/// itself moves it whenever an outcome changes; entries are added without one and never removed. A campaign without any has no row.
/// </summary>
internal sealed class ApprovedCountRow
{
    public required string CampaignId { get; init; }

    public required int Count { get; init; }
}

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A key that cookies and addresses are sealed with.</summary>
internal sealed class SealingKeyRow
{
    public long Id { get; init; }

    public required string Document { get; init; }
}

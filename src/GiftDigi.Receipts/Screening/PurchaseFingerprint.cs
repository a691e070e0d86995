namespace GiftDigi.Receipts.Screening;

/// <summary>What makes two receipts the same purchase, as one line of text.</summary>
public readonly record struct PurchaseFingerprint(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>What a stored fingerprint is of.</summary>
internal enum FingerprintKind
{
    /// <summary>The photo, byte for byte.</summary>
    Image,

    /// <summary>The purchase the receipt shows: day, minute, total and shop.</summary>
    Purchase,

    /// <summary>The purchase but for the shop.</summary>
    NearPurchase,
}

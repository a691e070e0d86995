namespace GiftDigi.Receipts.Matching;

/// <summary>How likely it is that a till cut a name off.</summary>
internal enum Cutting
{
    /// <summary>Longer names are on the receipt, or no till cuts names as short as this.</summary>
    Unlikely,

    /// <summary>It is the longest on the receipt.</summary>
    Possible,

    /// <summary>It is one of many that are as long as the longest.</summary>
    Likely,
}

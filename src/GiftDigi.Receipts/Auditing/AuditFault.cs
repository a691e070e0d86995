namespace GiftDigi.Receipts.Auditing;

/// <summary>What does not fit at the first broken link of a chain.</summary>
public enum AuditFault
{
    /// <summary>The record is not what its hash was made of: something in it was changed.</summary>
    Changed,

    /// <summary>There is no record of this number.</summary>
    Missing,

    /// <summary>The record does not follow the one before it: it was moved or put in, or the one before was replaced.</summary>
    NotLinked,

    /// <summary>The record has a number that no record can have.</summary>
    Misnumbered,

    /// <summary>The record was added without moving the head.</summary>
    BeyondHead,

    /// <summary>The head names another last record than this one.</summary>
    HeadDiffers,

    /// <summary>There is no head, or more than one.</summary>
    HeadMissing,

    /// <summary>The record is not the one that was named from outside.</summary>
    AnchorDiffers,
}

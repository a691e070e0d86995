namespace GiftDigi.Receipts.Auditing;

/// <summary>What happened to an entry.</summary>
public enum AuditStep
{
    /// <summary>It was received.</summary>
    Received,

    /// <summary>Its image was read, or found unreadable.</summary>
    Read,

    /// <summary>It was matched, screened and decided.</summary>
    Decided,

    /// <summary>Its issuance was put on the queue.</summary>
    IssuanceQueued,

    /// <summary>A person decided it.</summary>
    Reviewed,

    /// <summary>The first of two people approved it.</summary>
    ApprovedFirst,

    /// <summary>An attempt to work on it failed; it is tried again or given up on.</summary>
    Failed,

    /// <summary>A person had a message about it, which had been given up on, sent again.</summary>
    DeadLetterRetried,

    /// <summary>A person removed a message about it, which had been given up on.</summary>
    DeadLetterDropped,
}

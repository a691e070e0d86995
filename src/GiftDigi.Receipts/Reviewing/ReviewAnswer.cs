namespace GiftDigi.Receipts.Reviewing;

/// <summary>A person's answer to a referred entry.</summary>
public enum ReviewAnswer
{
    /// <summary>It qualifies; its issuance is queued.</summary>
    Approved,

    /// <summary>It does not qualify.</summary>
    Rejected,

    /// <summary>It cannot be told from this photo: the entrant is asked for another one, and the entry stays undecided.</summary>
    PhotoWanted,
}

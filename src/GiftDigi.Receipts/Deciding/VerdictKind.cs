namespace GiftDigi.Receipts.Deciding;

/// <summary>The automatic answer to an entry.</summary>
public enum VerdictKind
{
    /// <summary>It qualifies; its issuance is queued.</summary>
    Approved,

    /// <summary>It is unclear; a person decides.</summary>
    Referred,

    /// <summary>It certainly does not qualify.</summary>
    Rejected,
}

namespace GiftDigi.Receipts.Auditing;

/// <summary>Whether a chain of audit records is as it was written.</summary>
public abstract record AuditVerification
{
    private AuditVerification()
    {
    }

    /// <summary>Every link holds.</summary>
    /// <param name="Head">Where the chain ends; worth keeping elsewhere.</param>
    public sealed record Whole(AuditHead Head) : AuditVerification;

    /// <summary>A link does not hold; what comes after it says nothing.</summary>
    /// <param name="Sequence">The number of the first one that does not.</param>
    /// <param name="Fault">What does not fit.</param>
    /// <param name="Entry">The entry of the record that stands there; null where there is none.</param>
    public sealed record Broken(long Sequence, AuditFault Fault, string? Entry) : AuditVerification;
}

using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The last verification of the chain of audit records, in a table of one row.</summary>
internal sealed class AuditVerificationRow
{
    /// <summary>The id of the one row.</summary>
    public const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    public required DateTimeOffset VerifiedAt { get; set; }

    /// <summary>Of a whole chain, how many records it had; of a broken one, the number of the first that did not hold.</summary>
    public required long Sequence { get; set; }

    /// <summary>Of a whole chain, the hash of its last record.</summary>
    public string? Hash { get; set; }

    /// <summary>Of a broken chain, what did not fit.</summary>
    public AuditFault? Fault { get; set; }

    /// <summary>Of a broken chain, the entry of the record that stood there.</summary>
    public string? EntryId { get; set; }

    public static AuditVerificationRow From(KeptVerification kept) => kept.Outcome switch
    {
        AuditVerification.Whole(var head) => new() { VerifiedAt = kept.At, Sequence = head.Count, Hash = head.Hash },
        AuditVerification.Broken(var sequence, var fault, var entry) => new() { VerifiedAt = kept.At, Sequence = sequence, Fault = fault, EntryId = entry },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public KeptVerification ToVerification() =>
        new(Fault is { } fault ? new AuditVerification.Broken(Sequence, fault, EntryId) : new AuditVerification.Whole(new(Sequence, Hash ?? "")), VerifiedAt);
}

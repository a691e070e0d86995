using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>What is known of the chain of audit records.</summary>
/// <param name="Last">The last verification; null when there was none.</param>
public sealed record ChainState(KeptVerification? Last)
{
    /// <summary>What the last verification found; null when there was none.</summary>
    public AuditVerification? Outcome => Last?.Outcome;

    /// <summary>When it began; null when there was none.</summary>
    public DateTimeOffset? VerifiedAt => Last?.At;

    /// <summary>Whether it is being verified now.</summary>
    public bool IsRunning { get; init; }

    /// <summary>How many records were followed so far.</summary>
    public long Done { get; init; }

    /// <summary>How many there were when that began.</summary>
    public long Total { get; init; }

    /// <summary>Whether the last verification could not be brought to its end.</summary>
    public bool HasFailed { get; init; }
}

namespace GiftDigi.Receipts.Auditing;

/// <summary>A verification of the chain of audit records as it is remembered. It is no proof: who can write to the chain can write this too.</summary>
/// <param name="Outcome">What it found.</param>
/// <param name="At">When it began.</param>
public sealed record KeptVerification(AuditVerification Outcome, DateTimeOffset At);

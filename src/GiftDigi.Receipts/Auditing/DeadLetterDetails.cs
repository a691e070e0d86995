using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Auditing;

/// <summary>What the audit records of <see cref="AuditStep.DeadLetterRetried"/> and <see cref="AuditStep.DeadLetterDropped"/> say.</summary>
/// <param name="Queue">The queue of the message.</param>
/// <param name="Attempts">How often it had been tried.</param>
/// <param name="Cause">Why it is dropped, in the words of who did it; null when it is sent again.</param>
public sealed record DeadLetterDetails(QueueName Queue, int Attempts, string? Cause);

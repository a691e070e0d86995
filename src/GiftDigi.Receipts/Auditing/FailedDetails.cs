namespace GiftDigi.Receipts.Auditing;

/// <summary>What the audit record of <see cref="AuditStep.Failed"/> says.</summary>
/// <param name="Attempt">Which attempt it was, from 1.</param>
/// <param name="Cause">The kind of failure; no content of the entry.</param>
/// <param name="GivenUp">Whether it was the last attempt.</param>
public sealed record FailedDetails(int Attempt, string Cause, bool GivenUp);

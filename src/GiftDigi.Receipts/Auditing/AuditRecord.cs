using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Auditing;

/// <summary>One line of the append-only history.</summary>
/// <param name="Entry">What it is about.</param>
/// <param name="Step">What happened.</param>
/// <param name="Actor">Who or what did it: <c>worker</c>, <c>command</c>, <c>upload</c>.</param>
/// <param name="At">When.</param>
/// <param name="ReaderVersion">The reader at work; null where none was.</param>
/// <param name="RulesVersion">The rules and the campaign version at work; null where none were.</param>
/// <param name="Details">Findings and evidence as JSON; no personal data.</param>
public sealed record AuditRecord(
    EntryId Entry,
    AuditStep Step,
    string Actor,
    DateTimeOffset At,
    string? ReaderVersion,
    string? RulesVersion,
    string Details);

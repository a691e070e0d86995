using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A line of the history; the database refuses to change or remove it.</summary>
internal sealed class AuditRow
{
    /// <summary>The order in which records were written; grows for ever.</summary>
    public long Sequence { get; init; }

    public required string EntryId { get; init; }

    public required AuditStep Step { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? ReaderVersion { get; init; }

    public string? RulesVersion { get; init; }

    /// <summary>JSON.</summary>
    public required string Details { get; init; }

    public static AuditRow Of(AuditRecord record) => new()
    {
        EntryId = record.Entry.Value,
        Step = record.Step,
        Actor = record.Actor,
        At = record.At,
        ReaderVersion = record.ReaderVersion,
        RulesVersion = record.RulesVersion,
        Details = record.Details,
    };

    public AuditRecord ToRecord() =>
        new(StoredEntryId.Read(EntryId), Step, Actor, At, ReaderVersion, RulesVersion, Details);
}

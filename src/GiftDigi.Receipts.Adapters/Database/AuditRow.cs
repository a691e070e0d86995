using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A line of the history; the database refuses to change or remove it.</summary>
internal sealed class AuditRow
{
    /// <summary>The number in the chain: 1, 2, 3 and so on, without gaps.</summary>
    public required long Sequence { get; init; }

    public required string EntryId { get; init; }

    public required AuditStep Step { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? ReaderVersion { get; init; }

    public string? RulesVersion { get; init; }

    /// <summary>JSON.</summary>
    public required string Details { get; init; }

    /// <summary>The hash of the record before it.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>The hash of all the above; see <see cref="AuditLink.ComputeHash"/>.</summary>
    public required string Hash { get; init; }

    public static AuditRow Of(AuditRecord record, AuditLink link) => new()
    {
        Sequence = link.Sequence,
        EntryId = record.Entry.Value,
        Step = record.Step,
        Actor = record.Actor,
        At = record.At,
        ReaderVersion = record.ReaderVersion,
        RulesVersion = record.RulesVersion,
        Details = record.Details,
        PreviousHash = link.PreviousHash!,
        Hash = link.Hash!,
    };

    public AuditRecord ToRecord() =>
        new(StoredEntryId.Read(EntryId), Step, Actor, At, ReaderVersion, RulesVersion, Details);
}

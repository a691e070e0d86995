using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Auditing;

/// <summary>The append-only history. Records of a change of state are written by the store that makes it.</summary>
public interface IAuditTrail
{
    /// <summary>Appends a record of something that changed no state.</summary>
    Task AppendAsync(AuditRecord record, CancellationToken cancellationToken);

    /// <summary>The history of an entry in the order it was written.</summary>
    Task<IReadOnlyList<AuditRecord>> ListAsync(EntryId entry, CancellationToken cancellationToken);
}

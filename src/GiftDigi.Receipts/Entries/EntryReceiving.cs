using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Entries;

/// <summary>What is added to every store of entries.</summary>
public static class EntryReceiving
{
    /// <summary>Adds an entry for which somebody waits, its message and its audit record.</summary>
    public static Task<ReceiveOutcome> ReceiveAsync(this IEntryStore entries, Entry entry, AuditRecord audit, CancellationToken cancellationToken) =>
        entries.ReceiveAsync(entry, audit, QueueName.Entries, cancellationToken);
}

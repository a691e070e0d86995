using GiftDigi.Receipts.Auditing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Adds records to the end of the chain, as part of the transaction that makes the change they tell of.</summary>
internal static class AuditAppending
{
    /// <summary>
    /// Links records to the head and moves it; the caller saves. Within a write no other one can read the same head; were it
    /// otherwise, the head's own condition (that it is still the one that was read) and two unique columns refuse the fork.
    /// </summary>
    public static async Task AppendAsync(
        this ReceiptsDbContext context, IEnumerable<AuditRecord> records, CancellationToken cancellationToken)
    {
        var kept = await context.AuditHeads.SingleOrDefaultAsync(cancellationToken)
            ?? throw new InvalidDataException("The head of the audit trail is gone from the database: see 'receipts audit verify'.");
        foreach (var record in records)
        {
            var link = AuditLink.After(new(kept.Count, kept.Hash), record);
            context.AuditRecords.Add(AuditRow.Of(record, link));
            (kept.Count, kept.Hash) = (link.Head.Count, link.Head.Hash);
        }
    }
}

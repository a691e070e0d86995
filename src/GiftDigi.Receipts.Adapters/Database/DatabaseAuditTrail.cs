using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The append-only history as a table.</summary>
internal sealed class DatabaseAuditTrail(ReceiptsDatabase database) : IAuditTrail
{
    /// <inheritdoc/>
    public Task AppendAsync(AuditRecord record, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                context.AuditRecords.Add(AuditRow.Of(record));
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(EntryId entry, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AuditRecord>>(
            async context =>
            {
                var rows = await context.AuditRecords
                    .Where(row => row.EntryId == entry.Value)
                    .OrderBy(row => row.Sequence)
                    .ToListAsync(cancellationToken);
                return [.. rows.Select(row => row.ToRecord())];
            },
            cancellationToken);
}

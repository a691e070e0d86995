using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>A history that ends with the process.</summary>
internal sealed class MemoryAuditTrail(MemoryStorage storage) : IAuditTrail
{
    /// <inheritdoc/>
    public Task AppendAsync(AuditRecord record, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                storage.Audit.Add(record);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(EntryId entry, CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<AuditRecord>>(
            () => storage.Audit.FindAll(record => record.Entry == entry), cancellationToken);
}

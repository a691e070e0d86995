using System.Runtime.CompilerServices;
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
                storage.Append([record]);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(EntryId entry, CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<AuditRecord>>(
            () => [.. storage.Audit.Where(kept => kept.Record.Entry == entry).Select(kept => kept.Record)], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLink>> ListLinksAsync(EntryId entry, CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<AuditLink>>(
            () => [.. storage.Audit.Where(kept => kept.Record.Entry == entry).Select(kept => kept.Link)], cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditLink> ReadLinksAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (_, link) in await storage.RunAsync(() => storage.Audit.FindAll(kept => kept.Link.Sequence >= from), cancellationToken))
        {
            yield return link;
        }
    }

    /// <inheritdoc/>
    public Task<AuditHead?> FindHeadAsync(CancellationToken cancellationToken) =>
        storage.RunAsync<AuditHead?>(() => storage.AuditHead, cancellationToken);

    /// <inheritdoc/>
    public Task KeepVerificationAsync(KeptVerification verification, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.AuditVerification = storage.AuditVerification?.At > verification.At ? storage.AuditVerification : verification, cancellationToken);

    /// <inheritdoc/>
    public Task<KeptVerification?> FindVerificationAsync(CancellationToken cancellationToken) => storage.RunAsync(() => storage.AuditVerification, cancellationToken);
}

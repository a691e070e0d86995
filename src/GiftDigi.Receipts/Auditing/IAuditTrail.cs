using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Auditing;

/// <summary>The append-only history, each record linked to the one before. Records of a change of state are written by the store that makes it.</summary>
public interface IAuditTrail
{
    /// <summary>Appends a record of something that changed no state.</summary>
    Task AppendAsync(AuditRecord record, CancellationToken cancellationToken);

    /// <summary>The history of an entry in the order it was written.</summary>
    Task<IReadOnlyList<AuditRecord>> ListAsync(EntryId entry, CancellationToken cancellationToken);

    /// <summary>The same as it is kept, linked; nothing of it is taken on trust.</summary>
    Task<IReadOnlyList<AuditLink>> ListLinksAsync(EntryId entry, CancellationToken cancellationToken);

    /// <summary>
    /// The records as they are kept, linked, in the order of their numbers and read in pages behind the scenes; nothing of them is
    /// taken on trust.
    /// </summary>
    /// <param name="from">The least number wanted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<AuditLink> ReadLinksAsync(long from, CancellationToken cancellationToken);

    /// <summary>Where the chain ends by the store's own account; null when that is gone.</summary>
    Task<AuditHead?> FindHeadAsync(CancellationToken cancellationToken);

    /// <summary>Remembers a verification in the place of the one before, unless that began later.</summary>
    Task KeepVerificationAsync(KeptVerification verification, CancellationToken cancellationToken);

    /// <summary>The last verification that was remembered; null when there was none.</summary>
    Task<KeptVerification?> FindVerificationAsync(CancellationToken cancellationToken);
}

using GiftDigi.Receipts.Accounts;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Keys that end with the process.</summary>
internal sealed class MemoryKeyStore(MemoryStorage storage) : IKeyStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<string>>(() => [.. storage.SealingKeys], cancellationToken);

    /// <inheritdoc/>
    public Task AddAsync(string document, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            storage.SealingKeys.Add(document);
            return true;
        },
        cancellationToken);
}

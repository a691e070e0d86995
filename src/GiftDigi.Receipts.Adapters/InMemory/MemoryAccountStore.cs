using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Accounts that end with the process.</summary>
internal sealed class MemoryAccountStore(MemoryStorage storage) : IAccountStore
{
    /// <inheritdoc/>
    public Task<Account?> FindAsync(ReviewerId name, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Accounts.GetValueOrDefault(name.Value), cancellationToken);

    /// <inheritdoc/>
    public Task<Account?> FindPersonAsync(AccountOrigin origin, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Accounts.Values.SingleOrDefault(account => account.Origin == origin), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<Account>>(() => [.. storage.Accounts.Values], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(Account account, CancellationToken cancellationToken) =>
        storage.RunAsync(() => (account.Origin is null || storage.Accounts.Values.All(known => known.Origin != account.Origin)) && storage.Accounts.TryAdd(account.Name.Value, account), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Account account, string stampBefore, int failuresBefore, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var isAsRead = storage.Accounts.TryGetValue(account.Name.Value, out var known) && known.Stamp == stampBefore && known.Failures == failuresBefore;
            if (isAsRead)
            {
                storage.Accounts[account.Name.Value] = account;
            }

            return isAsRead;
        },
        cancellationToken);
}

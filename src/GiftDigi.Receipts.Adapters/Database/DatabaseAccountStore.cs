using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Accounts as rows.</summary>
internal sealed class DatabaseAccountStore(ReceiptsDatabase database) : IAccountStore
{
    /// <inheritdoc/>
    public Task<Account?> FindAsync(ReviewerId name, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.Accounts.SingleOrDefaultAsync(row => row.Name == name.Value, cancellationToken))?.ToAccount(), cancellationToken);

    /// <inheritdoc/>
    public Task<Account?> FindPersonAsync(AccountOrigin origin, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.Accounts.SingleOrDefaultAsync(row => row.Issuer == origin.Issuer && row.Subject == origin.Subject, cancellationToken))?.ToAccount(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Account>>(
        async context => [.. (await context.Accounts.OrderBy(row => row.Name).ToListAsync(cancellationToken)).Select(row => row.ToAccount())], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(Account account, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            var added = AccountRow.Of(account);
            if (await context.Accounts.AnyAsync(row => row.Name == added.Name || (row.Issuer == added.Issuer && row.Subject == added.Subject && row.Issuer != null), cancellationToken))
            {
                return false;
            }

            context.Accounts.Add(added);
            await context.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Account account, string stampBefore, int failuresBefore, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            var row = AccountRow.Of(account);
            return await context.Accounts
                .Where(known => known.Name == row.Name && known.Stamp == stampBefore && known.Failures == failuresBefore)
                .ExecuteUpdateAsync(
                    known => known
                        .SetProperty(changed => changed.Role, row.Role)
                        .SetProperty(changed => changed.PasswordHash, row.PasswordHash)
                        .SetProperty(changed => changed.Stamp, row.Stamp)
                        .SetProperty(changed => changed.MustChangePassword, row.MustChangePassword)
                        .SetProperty(changed => changed.IsClosed, row.IsClosed)
                        .SetProperty(changed => changed.Failures, row.Failures)
                        .SetProperty(changed => changed.LockedUntil, row.LockedUntil),
                    cancellationToken) == 1;
        },
        cancellationToken);
}

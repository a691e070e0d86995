using GiftDigi.Receipts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Access tokens as rows.</summary>
internal sealed class DatabaseTokenStore(ReceiptsDatabase database) : ITokenStore
{
    /// <inheritdoc/>
    public Task<AccessToken?> FindAsync(string hash, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.AccessTokens.SingleOrDefaultAsync(row => row.Hash == hash, cancellationToken))?.ToToken(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AccessToken>>(
        async context => [.. (await context.AccessTokens.OrderBy(row => row.Name).ToListAsync(cancellationToken)).Select(row => row.ToToken())], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(AccessToken token, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            if (await context.AccessTokens.AnyAsync(row => row.Name == token.Name.Value, cancellationToken))
            {
                return false;
            }

            context.AccessTokens.Add(AccessTokenRow.Of(token));
            await context.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RevokeAsync(TokenName name, DateTimeOffset moment, CancellationToken cancellationToken) => database.WriteAsync(
        async context => await context.AccessTokens
            .Where(row => row.Name == name.Value && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(changed => changed.RevokedAt, moment), cancellationToken) == 1,
        cancellationToken);
}

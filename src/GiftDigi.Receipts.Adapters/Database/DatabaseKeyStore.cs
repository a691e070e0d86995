using GiftDigi.Receipts.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Keys as rows.</summary>
internal sealed class DatabaseKeyStore(ReceiptsDatabase database) : IKeyStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async context => await context.SealingKeys.OrderBy(key => key.Id).Select(key => key.Document).ToListAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task AddAsync(string document, CancellationToken cancellationToken) => database.WriteAsync(
        context =>
        {
            context.SealingKeys.Add(new() { Document = document });
            return context.SaveChangesAsync(cancellationToken);
        },
        cancellationToken);
}

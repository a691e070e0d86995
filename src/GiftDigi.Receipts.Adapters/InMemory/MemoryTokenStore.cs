using GiftDigi.Receipts.Accounts;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Access tokens that end with the process.</summary>
internal sealed class MemoryTokenStore(MemoryStorage storage) : ITokenStore
{
    /// <inheritdoc/>
    public Task<AccessToken?> FindAsync(string hash, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Tokens.Values.SingleOrDefault(token => token.Hash == hash), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<AccessToken>>(() => [.. storage.Tokens.Values], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AddAsync(AccessToken token, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Tokens.TryAdd(token.Name.Value, token), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> RevokeAsync(TokenName name, DateTimeOffset moment, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var isRevoked = storage.Tokens.TryGetValue(name.Value, out var token) && token.RevokedAt is null;
            if (isRevoked)
            {
                storage.Tokens[name.Value] = token! with { RevokedAt = moment };
            }

            return isRevoked;
        },
        cancellationToken);
}

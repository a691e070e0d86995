namespace GiftDigi.Receipts.Accounts;

/// <summary>Keeps access tokens. They are revoked, never removed: it stays known who gave them, and until when they were good.</summary>
public interface ITokenStore
{
    /// <summary>The token of this hash, good or not; null when there is none.</summary>
    Task<AccessToken?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>All tokens, by name.</summary>
    Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds a token.</summary>
    /// <returns>False when there is one of this name.</returns>
    Task<bool> AddAsync(AccessToken token, CancellationToken cancellationToken);

    /// <summary>Revokes a token.</summary>
    /// <returns>False when there is none of this name, or it was revoked before.</returns>
    Task<bool> RevokeAsync(TokenName name, DateTimeOffset moment, CancellationToken cancellationToken);
}

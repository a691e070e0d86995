using GiftDigi.Receipts.Accounts;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An access token.</summary>
internal sealed class AccessTokenRow
{
    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public static AccessTokenRow Of(AccessToken token) => new()
    {
        Name = token.Name.Value,
        Hash = token.Hash,
        MadeBy = token.MadeBy.Value,
        CreatedAt = token.CreatedAt,
        ExpiresAt = token.ExpiresAt,
        RevokedAt = token.RevokedAt,
    };

    public AccessToken ToToken() => new(new(Name), Hash, new(MadeBy), CreatedAt, ExpiresAt) { RevokedAt = RevokedAt };
}

using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Accounts;

/// <summary>What another program reads the history with. The token itself is shown once and kept nowhere.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Hash">SHA-256 of its bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="MadeBy">Who gave it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
public sealed record AccessToken(TokenName Name, string Hash, ReviewerId MadeBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>When it was revoked; null unless it was.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it opens anything at a moment.</summary>
    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

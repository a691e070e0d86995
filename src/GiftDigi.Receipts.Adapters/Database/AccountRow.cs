using GiftDigi.Receipts.Accounts;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An account of a person.</summary>
internal sealed class AccountRow
{
    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required string PasswordHash { get; init; }

    public required string Stamp { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required bool MustChangePassword { get; init; }

    public required bool IsClosed { get; init; }

    public required int Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public static AccountRow Of(Account account) => new()
    {
        Name = account.Name.Value,
        Role = account.Role,
        PasswordHash = account.PasswordHash,
        Stamp = account.Stamp,
        CreatedAt = account.CreatedAt,
        MustChangePassword = account.MustChangePassword,
        IsClosed = account.IsClosed,
        Failures = account.Failures,
        LockedUntil = account.LockedUntil,
        Issuer = account.Origin?.Issuer,
        Subject = account.Origin?.Subject,
    };

    public Account ToAccount() => new(new(Name), Role, PasswordHash, Stamp, CreatedAt)
    {
        MustChangePassword = MustChangePassword,
        IsClosed = IsClosed,
        Failures = Failures,
        LockedUntil = LockedUntil,
        Origin = Issuer is not null && Subject is not null ? new(Issuer, Subject) : null,
    };
}

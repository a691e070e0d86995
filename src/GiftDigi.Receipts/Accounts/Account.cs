using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Accounts;

/// <summary>The account of a person who works with the program.</summary>
/// <param name="Name">What they sign in with, and what decisions are signed with.</param>
/// <param name="Role">What it is for.</param>
/// <param name="PasswordHash">As the framework hashes it.</param>
/// <param name="Stamp">Changes with everything that ends sessions, and with every change that is stored.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record Account(ReviewerId Name, Role Role, string PasswordHash, string Stamp, DateTimeOffset CreatedAt)
{
    /// <summary>The person as the organisation's sign-in knows them; null when they sign in with a password.</summary>
    public AccountOrigin? Origin { get; init; }

    /// <summary>Whether the password was given by somebody else, and must be changed before anything is done.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Whether nobody may sign in with it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Until when nobody may sign in with it; null unless it was tried too often.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}

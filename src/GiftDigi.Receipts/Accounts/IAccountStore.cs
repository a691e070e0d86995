using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Accounts;

/// <summary>Keeps the accounts of people. They are closed, never removed: decisions are signed with them.</summary>
public interface IAccountStore
{
    /// <summary>The account of this name; null when there is none.</summary>
    Task<Account?> FindAsync(ReviewerId name, CancellationToken cancellationToken);

    /// <summary>The account of a person whom an organisation's sign-in knows; null when there is none.</summary>
    Task<Account?> FindPersonAsync(AccountOrigin origin, CancellationToken cancellationToken);

    /// <summary>All accounts, by name.</summary>
    Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds an account.</summary>
    /// <returns>False when there is one of this name, or of this person.</returns>
    Task<bool> AddAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Keeps an account as it is now; whose it is stays as it was.</summary>
    /// <param name="account">As it is to be.</param>
    /// <param name="stampBefore">The stamp it was read with.</param>
    /// <param name="failuresBefore">The failures it was read with.</param>
    /// <param name="cancellationToken">Stops the call; nothing is written then.</param>
    /// <returns>False when it was changed meanwhile, or is not there; nothing is written then.</returns>
    Task<bool> UpdateAsync(Account account, string stampBefore, int failuresBefore, CancellationToken cancellationToken);
}

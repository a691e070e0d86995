using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;
using Microsoft.AspNetCore.Identity;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Accounts as the framework's sign-in wants to see them: passwords, lock-out and the end of sessions are its matter.</summary>
internal sealed class StaffUsers(IAccountStore accounts) : IUserPasswordStore<StaffUser>, IUserLockoutStore<StaffUser>, IUserSecurityStampStore<StaffUser>
{
    private static readonly IdentityError Changed = new() { Code = "ConcurrencyFailure", Description = "Somebody changed the account just now." };

    public async Task<StaffUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        ReviewerId.TryParse(normalizedUserName, out var name) && await accounts.FindAsync(name, cancellationToken) is { } account ? new(account) : null;

    public Task<StaffUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => FindByNameAsync(userId, cancellationToken);

    public async Task<IdentityResult> CreateAsync(StaffUser user, CancellationToken cancellationToken) => await accounts.AddAsync(user.Account, cancellationToken)
        ? IdentityResult.Success
        : IdentityResult.Failed(new IdentityError { Code = "DuplicateUserName", Description = "There is an account of this name." });

    public async Task<IdentityResult> UpdateAsync(StaffUser user, CancellationToken cancellationToken)
    {
        if (!await accounts.UpdateAsync(user.Account, user.Stored.Stamp, user.Stored.Failures, cancellationToken))
        {
            return IdentityResult.Failed(Changed);
        }

        user.Stored = user.Account;
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(StaffUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are closed, never removed: decisions are signed with them.");

    public Task<string> GetUserIdAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Name.Value);

    public Task<string?> GetUserNameAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name.Value);

    public Task<string?> GetNormalizedUserNameAsync(StaffUser user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetUserNameAsync(StaffUser user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("An account keeps its name.");

    /// <summary>The names of accounts are in small letters as they are.</summary>
    public Task SetNormalizedUserNameAsync(StaffUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.PasswordHash);

    public Task<bool> HasPasswordAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash.Length > 0);

    public Task SetPasswordHashAsync(StaffUser user, string? passwordHash, CancellationToken cancellationToken) => Set(user, user.Account with { PasswordHash = passwordHash ?? "" });

    public Task<string?> GetSecurityStampAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Stamp);

    public Task SetSecurityStampAsync(StaffUser user, string stamp, CancellationToken cancellationToken) => Set(user, user.Account with { Stamp = stamp });

    public Task<int> GetAccessFailedCountAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Failures);

    public async Task<int> IncrementAccessFailedCountAsync(StaffUser user, CancellationToken cancellationToken)
    {
        await Set(user, user.Account with { Failures = user.Account.Failures + 1 });
        return user.Account.Failures;
    }

    public Task ResetAccessFailedCountAsync(StaffUser user, CancellationToken cancellationToken) => Set(user, user.Account with { Failures = 0 });

    public Task<bool> GetLockoutEnabledAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(StaffUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A closed account is locked for good.</summary>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(StaffUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.IsClosed ? DateTimeOffset.MaxValue : user.Account.LockedUntil);

    public Task SetLockoutEndDateAsync(StaffUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(user, user.Account with { LockedUntil = lockoutEnd });

    public void Dispose()
    {
    }

    private static Task Set(StaffUser user, Account account)
    {
        user.Account = account;
        return Task.CompletedTask;
    }
}

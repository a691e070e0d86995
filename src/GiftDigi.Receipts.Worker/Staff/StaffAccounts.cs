using System.Security.Cryptography;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;
using Microsoft.AspNetCore.Identity;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>Makes accounts and gives passwords, each of which is shown once and must be changed at the first sign-in.</summary>
internal sealed class StaffAccounts(UserManager<StaffUser> users, IAccountStore accounts, TimeProvider clock)
{
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 20;
    private static readonly ReviewerId First = new("admin");

    /// <summary>Makes the first account where there is none.</summary>
    /// <returns>Its name and password; null when there are accounts.</returns>
    public async Task<(ReviewerId Name, string Password)?> MakeFirstAsync(CancellationToken cancellationToken) =>
        (await accounts.ListAsync(cancellationToken)).Count == 0 && await AddAsync(First, Role.Administrator) is { } password ? (First, password) : null;

    /// <summary>Adds an account.</summary>
    /// <returns>Its first password; null when there is an account of this name.</returns>
    public async Task<string?> AddAsync(ReviewerId name, Role role)
    {
        var password = RandomNumberGenerator.GetString(Letters, Length);
        var account = new Account(new(users.NormalizeName(name.Value)!), role, "", "", clock.GetUtcNow()) { MustChangePassword = true };
        return (await users.CreateAsync(new(account), password)).Succeeded ? password : null;
    }

    /// <summary>Gives an account another password, and unlocks it.</summary>
    /// <returns>The password; null when there is no such account, or it is the organisation's and has none.</returns>
    public async Task<string?> ResetAsync(ReviewerId name)
    {
        var password = RandomNumberGenerator.GetString(Letters, Length);
        return await ChangeAsync(name, account => account with { MustChangePassword = true, LockedUntil = null, Failures = 0 }, password) ? password : null;
    }

    /// <summary>Opens or closes an account, or gives it another role; its sessions end.</summary>
    /// <returns>False when there is no such account.</returns>
    public Task<bool> ChangeAsync(ReviewerId name, Func<Account, Account> change) => ChangeAsync(name, change, password: null);

    /// <summary>Gives one's own account another password.</summary>
    /// <returns>What is wrong; none when it is changed.</returns>
    public async Task<IReadOnlyList<IdentityError>> ChangePasswordAsync(StaffUser user, string current, string wanted)
    {
        user.Account = user.Account with { MustChangePassword = false };
        var result = await users.ChangePasswordAsync(user, current, wanted);
        return [.. result.Errors];
    }

    private async Task<bool> ChangeAsync(ReviewerId name, Func<Account, Account> change, string? password)
    {
        if (await users.FindByNameAsync(name.Value) is not { } user || (password is not null && user.Account.Origin is not null))
        {
            return false;
        }

        user.Account = change(user.Account);
        if (password is not null)
        {
            user.Account = user.Account with { PasswordHash = users.PasswordHasher.HashPassword(user, password) };
        }

        var result = await users.UpdateSecurityStampAsync(user);
        return result.Succeeded ? true : throw new IOException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}

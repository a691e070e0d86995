using GiftDigi.Receipts.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Accounts of people whom the organisation vouches for: made at the first sign-in, and with the role that their claims give them at each.</summary>
internal sealed partial class OpenIdAccounts(
    UserManager<StaffUser> users, IAccountStore accounts, IOptions<OpenIdOptions> options, TimeProvider clock, ILogger<OpenIdAccounts> logger)
{
    public async Task<OpenIdAdmission> AdmitAsync(OpenIdPerson person, CancellationToken cancellationToken)
    {
        if (!person.IsSureEnough)
        {
            return new OpenIdAdmission.OneFactor();
        }

        var known = await accounts.FindPersonAsync(person.Origin, cancellationToken);
        if (options.Value.RoleOf(person.Roles) is not { } role)
        {
            await EndSessionsAsync(known);
            return new OpenIdAdmission.NoRole();
        }

        var account = known ?? await AddAsync(person, role, cancellationToken);
        return account.IsClosed ? new OpenIdAdmission.Closed() : new OpenIdAdmission.Admitted(await GiveAsync(account, role));
    }

    /// <summary>Makes an account under a name that nobody has: whoever has the name is somebody else, whatever they are called elsewhere.</summary>
    private async Task<Account> AddAsync(OpenIdPerson person, Role role, CancellationToken cancellationToken)
    {
        foreach (var name in person.Names())
        {
            var user = new StaffUser(new(name, role, "", "", clock.GetUtcNow()) { Origin = person.Origin });
            if ((await users.CreateAsync(user)).Succeeded)
            {
                LogMade(name.Value, role);
                return user.Account;
            }

            if (await accounts.FindPersonAsync(person.Origin, cancellationToken) is { } meanwhile)
            {
                return meanwhile;
            }
        }

        throw new IOException("No name is left for an account.");
    }

    /// <summary>Gives an account its role of today; sessions that had another end.</summary>
    private async Task<StaffUser> GiveAsync(Account account, Role role)
    {
        var user = new StaffUser(account);
        if (account.Role != role)
        {
            user.Account = account with { Role = role };
            await StoreAsync(user);
            LogChanged(account.Name.Value, account.Role, role);
        }

        return user;
    }

    private async Task EndSessionsAsync(Account? account)
    {
        if (account is not null)
        {
            await StoreAsync(new(account));
            LogLeft(account.Name.Value);
        }
    }

    private async Task StoreAsync(StaffUser user)
    {
        if (await users.UpdateSecurityStampAsync(user) is { Succeeded: false } result)
        {
            throw new IOException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }

    [LoggerMessage(LogLevel.Information, "Account {Account} was made for a person of the organisation, as {Role}")]
    private partial void LogMade(string account, Role role);

    [LoggerMessage(LogLevel.Information, "Account {Account} was {Before} and is {Role}, by the organisation's claims")]
    private partial void LogChanged(string account, Role before, Role role);

    [LoggerMessage(LogLevel.Information, "Account {Account} has no role any more by the organisation's claims; its sessions end")]
    private partial void LogLeft(string account);
}

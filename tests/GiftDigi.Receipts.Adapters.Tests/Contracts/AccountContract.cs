using GiftDigi.Receipts.Accounts;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises of accounts.</summary>
public abstract class AccountContract : StorageContract
{
    private readonly Account _account;

    private protected AccountContract(TestStorage storage)
        : base(storage) => _account = new(new("r1"), Role.Reviewer, "hash", "stamp-1", Storage.Clock.GetUtcNow()) { MustChangePassword = true };

    [Fact]
    public async Task An_account_is_found_as_it_was_added_and_its_name_is_taken_then()
    {
        var manager = _account with { Name = new("a.manager"), Role = Role.Manager, LockedUntil = Storage.Clock.GetUtcNow().AddMinutes(15), Failures = 5, IsClosed = true };

        (await Storage.Accounts.AddAsync(_account, Token)).ShouldBeTrue();
        (await Storage.Accounts.AddAsync(manager, Token)).ShouldBeTrue();
        (await Storage.Accounts.AddAsync(_account with { Role = Role.Administrator }, Token)).ShouldBeFalse();

        (await Storage.Accounts.FindAsync(_account.Name, Token)).ShouldBe(_account);
        (await Storage.Accounts.FindAsync(new("nobody"), Token)).ShouldBeNull();
        (await Storage.Accounts.ListAsync(Token)).ShouldBe([manager, _account]);
    }

    [Fact]
    public async Task A_person_whom_an_organisation_knows_has_one_account_and_nobody_elses()
    {
        var hanako = new AccountOrigin("https://login.example", "1");
        var account = _account with { Name = new("hanako"), Origin = hanako };

        (await Storage.Accounts.AddAsync(_account, Token)).ShouldBeTrue();
        (await Storage.Accounts.AddAsync(_account with { Name = new("r2") }, Token)).ShouldBeTrue();
        (await Storage.Accounts.AddAsync(account, Token)).ShouldBeTrue();
        (await Storage.Accounts.AddAsync(account with { Name = new("hanako-2") }, Token)).ShouldBeFalse();
        (await Storage.Accounts.AddAsync(account with { Name = new("other"), Origin = hanako with { Issuer = "https://elsewhere.example" } }, Token)).ShouldBeTrue();

        (await Storage.Accounts.FindPersonAsync(hanako, Token)).ShouldBe(account);
        (await Storage.Accounts.FindPersonAsync(hanako with { Subject = "2" }, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_account_that_was_changed_meanwhile_stays_as_it_is()
    {
        await Storage.Accounts.AddAsync(_account, Token);
        var changed = _account with { Role = Role.Auditor, PasswordHash = "other", Stamp = "stamp-2", MustChangePassword = false, Failures = 1 };

        (await Storage.Accounts.UpdateAsync(changed, "stamp-1", 0, Token)).ShouldBeTrue();
        (await Storage.Accounts.UpdateAsync(_account with { Role = Role.Administrator }, "stamp-1", 0, Token)).ShouldBeFalse();
        (await Storage.Accounts.UpdateAsync(_account with { Role = Role.Administrator }, "stamp-2", 0, Token)).ShouldBeFalse();

        (await Storage.Accounts.FindAsync(_account.Name, Token)).ShouldBe(changed);
    }

    [Fact]
    public async Task Of_wrong_passwords_tried_at_once_none_is_left_uncounted()
    {
        await Storage.Accounts.AddAsync(_account, Token);

        var counted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Storage.Accounts.UpdateAsync(_account with { Failures = 1 }, "stamp-1", 0, Token), Token)));

        counted.Count(isCounted => isCounted).ShouldBe(1);
        (await Storage.Accounts.FindAsync(_account.Name, Token))!.Failures.ShouldBe(1);
    }
}

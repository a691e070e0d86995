using GiftDigi.Receipts.Accounts;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises of access tokens.</summary>
public abstract class TokenContract : StorageContract
{
    private readonly AccessToken _token;

    private protected TokenContract(TestStorage storage)
        : base(storage)
    {
        var now = Storage.Clock.GetUtcNow();
        _token = new(new("warehouse"), new('a', 64), new("admin"), now, now.AddDays(30));
    }

    [Fact]
    public async Task A_token_is_found_by_its_hash_alone_and_its_name_is_taken_then()
    {
        var other = _token with { Name = new("archive"), Hash = new('b', 64) };

        (await Storage.Tokens.AddAsync(_token, Token)).ShouldBeTrue();
        (await Storage.Tokens.AddAsync(other, Token)).ShouldBeTrue();
        (await Storage.Tokens.AddAsync(_token with { Hash = new('c', 64) }, Token)).ShouldBeFalse();

        (await Storage.Tokens.FindAsync(_token.Hash, Token)).ShouldBe(_token);
        (await Storage.Tokens.FindAsync(new('c', 64), Token)).ShouldBeNull();
        (await Storage.Tokens.ListAsync(Token)).ShouldBe([other, _token]);
    }

    [Fact]
    public async Task A_token_is_revoked_once_and_stays_known()
    {
        var now = Storage.Clock.GetUtcNow();
        await Storage.Tokens.AddAsync(_token, Token);

        (await Storage.Tokens.RevokeAsync(_token.Name, now, Token)).ShouldBeTrue();
        (await Storage.Tokens.RevokeAsync(_token.Name, now.AddHours(1), Token)).ShouldBeFalse();
        (await Storage.Tokens.RevokeAsync(new("nothing"), now, Token)).ShouldBeFalse();

        (await Storage.Tokens.FindAsync(_token.Hash, Token)).ShouldBe(_token with { RevokedAt = now });
        (await Storage.Tokens.AddAsync(_token, Token)).ShouldBeFalse();
    }

    [Fact]
    public void A_token_is_good_until_it_expires_or_is_revoked()
    {
        _token.IsGood(_token.ExpiresAt.AddTicks(-1)).ShouldBeTrue();
        _token.IsGood(_token.ExpiresAt).ShouldBeFalse();
        (_token with { RevokedAt = _token.CreatedAt }).IsGood(_token.CreatedAt).ShouldBeFalse();
    }
}

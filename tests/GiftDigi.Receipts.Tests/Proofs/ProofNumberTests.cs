using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Proofs;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Proofs;

public sealed class ProofNumberTests
{
    private static readonly ProofHasher Hasher = new(new string('s', ProofHasher.ShortestSecret));
    private static readonly CampaignId Campaign = new("spring-tea");

    [Theory]
    [InlineData("ABCD-1234-EFGH")]
    [InlineData(" abcd 1234 efgh ")]
    [InlineData("ＡＢＣＤー１２３４－ｅｆｇｈ")]
    [InlineData("ABCD‐1234–EFGH")]
    public void However_it_is_typed_a_number_is_the_same(string typed) => Key(typed).ShouldBe(Key("ABCD1234EFGH"));

    [Theory]
    [InlineData("ABCD1234EFGI")]
    [InlineData("ABCD1234EFG")]
    public void Another_number_is_another(string typed) => Key(typed).ShouldNotBe(Key("ABCD1234EFGH"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A-1-2")]
    [InlineData("１２３円４５")]
    [InlineData("ABCD_1234")]
    [InlineData("\uD83D\uDE00ABCD")]
    public void What_is_no_number_is_none(string? typed) => ProofNumber.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void The_longest_number_is_taken_and_one_character_more_is_not()
    {
        ProofNumber.TryParse(new('7', ProofNumber.Longest), out _).ShouldBeTrue();
        ProofNumber.TryParse(new('7', ProofNumber.Longest + 1), out _).ShouldBeFalse();
        ProofNumber.TryParse(new('-', 1_000_000), out _).ShouldBeFalse();
    }

    [Fact]
    public void Only_the_end_of_a_long_number_is_shown()
    {
        Number("490154203237518").ToString().ShouldBe("…518");
        Number("AB12CD34").ToString().ShouldBe("…");
    }

    [Fact]
    public void A_key_depends_on_campaign_proof_and_secret_and_does_not_hold_the_number()
    {
        var number = Number("ABCD1234EFGH");
        var key = Hasher.KeyOf(Campaign, "serial", number);
        var other = new ProofHasher(new string('t', ProofHasher.ShortestSecret));

        key.ShouldNotBe(Hasher.KeyOf(new("autumn-tea"), "serial", number));
        key.ShouldNotBe(Hasher.KeyOf(Campaign, "order", number));
        other.KeyOf(Campaign, "serial", number).ShouldNotBe(key);
        (key.Secret, other.KeyOf(Campaign, "serial", number).Secret).ShouldBe((Hasher.Name, other.Name));
        other.Name.ShouldNotBe(Hasher.Name);
        key.Value.ShouldNotContain("ABCD1234EFGH", Case.Insensitive);
    }

    [Fact]
    public void A_short_secret_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ProofHasher(new string('s', ProofHasher.ShortestSecret - 1)));

    private static ProofNumber Number(string typed)
    {
        ProofNumber.TryParse(typed, out var number).ShouldBeTrue();
        return number;
    }

    private static ProofKey Key(string typed) => Hasher.KeyOf(Campaign, "serial", Number(typed));
}

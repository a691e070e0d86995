using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Matching;

public sealed class WordedProductTests
{
    private const string LongName = "十勝あずきの田舎おはぎ二個入り";

    private static readonly ParticipatingProduct Teas = new("teas", "やまびこのお茶 各種", [], [])
    {
        Words = new(["やまびこ"], ["緑茶", "ほうじ茶"], ["500ml", "350ml×6"], ["濃いめ"]),
    };

    [Theory]
    [InlineData("やまびこ緑茶500ml", MatchStrength.Certain)]
    [InlineData("ﾔﾏﾋﾞｺ ほうじ茶 500ML", MatchStrength.Certain)]
    [InlineData("やまびこ 香り緑茶 0.5L", MatchStrength.Certain)]
    [InlineData("やまびこ緑茶350ml×6", MatchStrength.Certain)]
    [InlineData("やまびこ緑茶350ml", MatchStrength.Possible)]
    [InlineData("やまびこ緑茶", MatchStrength.Possible)]
    public void A_name_that_holds_the_words_is_of_the_range(string printed, MatchStrength strength)
    {
        var purchase = Match(Values.Item(printed, 150));

        var match = purchase.Matches.ShouldHaveSingleItem();
        match.Product.Id.ShouldBe("teas");
        match.Strength.ShouldBe(strength);
    }

    [Theory]
    [InlineData("こだま緑茶500ml")]
    [InlineData("やまびこ麦茶500ml")]
    [InlineData("やまびこ緑茶2L")]
    [InlineData("やまびこ緑茶濃いめ500ml")]
    public void A_name_that_lacks_one_of_them_or_says_another_is_not(string printed)
    {
        var purchase = Match(Values.Item(printed, 150));

        purchase.Matches.ShouldBeEmpty();
        purchase.UnreadNames.ShouldBe(0);
    }

    [Fact]
    public void A_name_read_with_doubt_may_hide_a_word_that_excludes_it()
    {
        var purchase = Match(Unsure(Values.Item("やまびこ緑茶 500ml", 150)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
    }

    [Fact]
    public void A_name_that_a_till_may_have_cut_may_lack_a_word_that_excludes_it()
    {
        var anySize = new ProductMatcher([Teas with { Words = Teas.Words! with { Sizes = [] } }]);

        var longest = anySize.Match(new() { Items = [Values.Item("やまびこ香りたつ緑茶", 150)] });
        var shorter = anySize.Match(new() { Items = [Values.Item("やまびこ香りたつ緑茶", 150), Values.Item(LongName, 200)] });

        longest.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
        shorter.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Certain);
    }

    [Theory]
    [InlineData("ヤマビ二緑茶500ml", 1)]
    [InlineData("厚切り食パン6枚", 0)]
    public void A_name_read_with_doubt_that_is_somewhat_like_the_brand_counts_as_unread(string printed, int unread)
    {
        var purchase = Match(Unsure(Values.Item(printed, 150)));

        purchase.Matches.ShouldBeEmpty();
        purchase.UnreadNames.ShouldBe(unread);
    }

    [Fact]
    public void A_name_that_is_one_product_for_certain_is_not_a_range()
    {
        var matcher = new ProductMatcher([Teas, new("tea-500", "やまびこ緑茶500ml", [], [])]);

        var purchase = matcher.Match(new() { Items = [Values.Item("やまびこ緑茶500ml", 150), Values.Item(LongName, 200)] });

        purchase.Matches.ShouldHaveSingleItem().Product.Id.ShouldBe("tea-500");
    }

    [Fact]
    public void A_name_that_is_of_two_ranges_is_for_a_person()
    {
        var matcher = new ProductMatcher([Teas, new("other", "緑茶 各種", [], []) { Words = new(["緑茶"], [], [], []) }]);

        var match = matcher.Match(new() { Items = [Values.Item("やまびこ緑茶500ml", 150), Values.Item(LongName, 200)] }).Matches.ShouldHaveSingleItem();

        match.Strength.ShouldBe(MatchStrength.Possible);
        match.Others.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("こもれびマート", MatchStrength.Certain)]
    [InlineData("ほしぞら薬局", null)]
    [InlineData(null, MatchStrength.Possible)]
    public void A_name_that_one_chain_prints_counts_on_its_receipts(string? shop, MatchStrength? strength)
    {
        var matcher = new ProductMatcher([new("tea-500", "やまびこ緑茶500ml", [], []) { ChainAliases = [new("こもれびマート", ["ｺﾓﾚﾋﾞｵﾁｬ"])] }]);
        var receipt = new Receipt
        {
            Merchant = shop is null ? null : Values.Read(shop),
            Items = [Values.Item("ｺﾓﾚﾋﾞｵﾁｬ", 150), Values.Item(LongName, 200)],
        };

        var purchase = matcher.Match(receipt);

        purchase.Matches.SingleOrDefault()?.Strength.ShouldBe(strength!.Value);
        (purchase.Matches.Count == 0).ShouldBe(strength is null);
    }

    private static QualifyingPurchase Match(LineItem item) =>
        new ProductMatcher([Teas]).Match(new() { Items = [item, Values.Item(LongName, 200)] });

    private static LineItem Unsure(LineItem item) => item with { Description = item.Description! with { Confidence = 0.8 } };
}

using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Matching;

public sealed class ProductMatcherTests
{
    private static readonly ProductMatcher Matcher = new(
    [
        Product("tea-500", "やまびこ緑茶500ml", [], "4901234567894"),
        Product("jelly", "つぶつぶみかんゼリー", ["ﾂﾌﾞﾂﾌﾞﾐｶﾝｾﾞﾘｰ"]),
    ]);

    [Theory]
    [InlineData("やまびこ緑茶500ml", "tea-500")]
    [InlineData("ヤマビコ緑茶５００ＭＬ", "tea-500")]
    [InlineData("やまびこ 緑茶 500ml", "tea-500")]
    [InlineData("ﾂﾌﾞﾂﾌﾞﾐｶﾝｾﾞﾘｰ", "jelly")]
    [InlineData("つぷつぷみかんゼリ-", "jelly")]
    public void A_name_that_is_the_products_but_for_what_readers_confuse_is_certain(string printed, string product)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150)));

        var match = purchase.Matches.ShouldHaveSingleItem();
        match.Product.Id.ShouldBe(product);
        match.Strength.ShouldBe(MatchStrength.Certain);
    }

    [Theory]
    [InlineData("やまびこ麦茶500ml")]
    [InlineData("やまびこ緑茶280ml")]
    [InlineData("やまびこ緑茶500ml×6")]
    [InlineData("やまびこ緑茶")]
    [InlineData("つぶつぶりんごゼリー")]
    public void A_siblings_name_is_never_certain(string printed)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
    }

    [Theory]
    [InlineData("食パン6枚切")]
    [InlineData("レジ袋")]
    [InlineData("")]
    public void A_name_with_little_in_common_is_no_match(string printed)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150)));

        purchase.Matches.ShouldBeEmpty();
    }

    [Fact]
    public void The_code_decides_whatever_the_name()
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item("特選品", 150, gtin: "4901234567894")));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Certain);
    }

    [Fact]
    public void Another_code_excludes_where_every_product_has_one()
    {
        var matcher = new ProductMatcher([Product("tea-500", "やまびこ緑茶500ml", [], "4901234567894")]);

        var purchase = matcher.Match(ReceiptOf(Values.Item("やまびこ緑茶500ml", 150, gtin: "4909876543214")));

        purchase.Matches.ShouldBeEmpty();
    }

    [Fact]
    public void Quantities_and_amounts_add_up_after_the_discounts_on_the_item()
    {
        var receipt = ReceiptOf(
            Values.Item("やまびこ緑茶500ml", 300, quantity: 2),
            Values.Discount("割引", -50),
            Values.Item("食パン", 120),
            Values.Discount("値引", -20),
            Values.Item("つぶつぶみかんゼリー", 200));

        var purchase = Matcher.Match(receipt);

        purchase.Quantity.ShouldBe((3, 3));
        purchase.Amount.ShouldBe((450, 450));
    }

    [Fact]
    public void What_is_only_possible_counts_for_the_most_and_not_for_the_least()
    {
        var receipt = ReceiptOf(Values.Item("やまびこ緑茶500ml", 150), Values.Item("やまびこ麦茶500ml", 140));

        var purchase = Matcher.Match(receipt);

        purchase.Quantity.ShouldBe((1, 2));
        purchase.Amount.ShouldBe((150, 290));
    }

    [Fact]
    public void A_returned_piece_is_taken_off()
    {
        var receipt = ReceiptOf(Values.Item("やまびこ緑茶500ml", 300, quantity: 2), Values.Item("やまびこ緑茶500ml", -150));

        var purchase = Matcher.Match(receipt);

        purchase.Quantity.ShouldBe((1, 1));
    }

    [Fact]
    public void A_quantity_that_was_not_read_may_have_been_more_than_one()
    {
        var purchase = Matcher.Match(ReceiptOf(Unprinted(Values.Item("やまびこ緑茶500ml", 900))));

        purchase.Quantity.Least.ShouldBe(1);
        purchase.Quantity.Most.ShouldBeGreaterThan(6);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 99)]
    public void A_quantity_that_was_not_read_is_one_where_the_printed_count_confirms_it(int count, int most)
    {
        var receipt = ReceiptOf(Unprinted(Values.Item("やまびこ緑茶500ml", 150)), Unprinted(Values.Item("食パン", 120)));

        var purchase = Matcher.Match(receipt with { ItemCount = Values.Read(count) });

        purchase.Quantity.ShouldBe((1, most));
    }

    private static LineItem Unprinted(LineItem item) => item with { Quantity = item.Quantity! with { Inferred = true } };

    private static Receipt ReceiptOf(params LineItem[] items) => new() { Items = items };

    private static ParticipatingProduct Product(string id, string name, string[] aliases, params string[] gtins) =>
        new(id, name, aliases, [.. gtins.Select(Values.Gtin)]);
}

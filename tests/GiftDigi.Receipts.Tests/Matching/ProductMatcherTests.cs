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
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150), Values.Item("十勝あずきの田舎おはぎ二個入り", 200)));

        var match = purchase.Matches.ShouldHaveSingleItem();
        match.Product.Id.ShouldBe(product);
        match.Strength.ShouldBe(MatchStrength.Certain);
    }

    [Theory]
    [InlineData("やまびこ麦茶500ml")]
    [InlineData("やまびこ緑茶")]
    [InlineData("やまびこ緑茶50")]
    [InlineData("つぶつぶりんごゼリー")]
    public void A_siblings_name_is_never_certain(string printed)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
    }

    [Theory]
    [InlineData("やまびこ緑茶280ml")]
    [InlineData("やまびこ緑茶500ml×6")]
    [InlineData("やまびこ緑茶 500ml 6本")]
    [InlineData("やまびこ緑茶2L")]
    [InlineData("やまびこ緑茶900")]
    public void Another_size_that_was_read_surely_is_another_product(string printed)
    {
        var sure = Matcher.Match(ReceiptOf(Values.Item(printed, 150)));
        var unsure = Matcher.Match(ReceiptOf(Unsure(Values.Item(printed, 150))));

        sure.Matches.ShouldBeEmpty();
        unsure.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
    }

    [Theory]
    [InlineData("食品ラップ30cm 20m", MatchStrength.Certain)]
    [InlineData("食品ラップ30CM", MatchStrength.Possible)]
    [InlineData("食品ラップ30cm 50m", MatchStrength.Possible)]
    public void Two_sizes_must_both_agree(string printed, MatchStrength strength)
    {
        var matcher = new ProductMatcher([Product("wrap", "食品ラップ 30cm 20m", [])]);

        var purchase = matcher.Match(ReceiptOf(Values.Item(printed, 150), Values.Item("十勝あずきの田舎おはぎ二個入り", 200)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(strength);
    }

    [Theory]
    [InlineData("やまびこ緑茶500")]
    [InlineData("やまびこ緑茶500M")]
    [InlineData("やまびこ緑茶 0.5L")]
    [InlineData("やまびこ緑茶500ml 1本")]
    public void A_size_is_the_same_in_other_units_or_without_one(string printed)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150), Values.Item("十勝あずきの田舎おはぎ二個入り", 200)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Certain);
    }

    [Theory]
    [InlineData("やまびこ緑茶 500")]
    [InlineData("やまびこ緑茶 500M")]
    [InlineData("やまびこ緑茶 500ml")]
    [InlineData("やまびこ緑茶 500ml×")]
    [InlineData("やまびこ緑茶 50O0ml")]
    public void A_name_that_may_have_been_cut_behind_its_size_is_never_certain(string printed)
    {
        var others = new[] { "十勝あずきの田舎おはぎ二個", "丹波くろまめの和風せんべい", "信州ふじりんごの焼き菓子缶" }.Select(name => Values.Item(name[..printed.Length], 200));
        var purchase = Matcher.Match(ReceiptOf([Values.Item(printed, 150), .. others]));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
    }

    [Theory]
    [InlineData("やまびこ緑茶5O0ML", 1)]
    [InlineData("やまびこ緑茶S00ML", 1)]
    public void Letters_among_the_figures_of_a_size_are_figures(string printed, int certain)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150), Values.Item("十勝あずきの田舎おはぎ二個入り", 200)));

        purchase.Matches.Count(match => match.Strength == MatchStrength.Certain).ShouldBe(certain);
    }

    [Theory]
    [InlineData("まるのや 濃厚カラメルプリン", "濃厚カラメルプリン", MatchStrength.Certain)]
    [InlineData("まるのや 濃厚カラメルプリン", "まる濃厚カラメルプリン", MatchStrength.Certain)]
    [InlineData("まるのや 濃厚カラメルプリン", "まるのや濃厚カラメルプリン", MatchStrength.Certain)]
    [InlineData("まるのや プリン", "プリン", MatchStrength.Possible)]
    [InlineData("まるのや プリン", "まるのやプリン", MatchStrength.Certain)]
    public void The_brand_may_be_left_out_or_cut_where_the_name_says_enough(string name, string printed, MatchStrength strength)
    {
        var matcher = new ProductMatcher([Product("pudding", name, [])], "まるのや");

        var purchase = matcher.Match(ReceiptOf(Values.Item(printed, 150)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(strength);
    }

    [Fact]
    public void A_name_cut_where_two_products_part_is_either()
    {
        var matcher = new ProductMatcher([Product("bitter", "うす雪チョコレート ビター", []), Product("milk", "うす雪チョコレート ミルク", [])]);

        var match = matcher.Match(ReceiptOf(Values.Item("うす雪チョコレー", 150))).Matches.ShouldHaveSingleItem();

        match.Strength.ShouldBe(MatchStrength.Possible);
        match.Others.Select(other => other.Id).Append(match.Product.Id).Order().ShouldBe(["bitter", "milk"]);
    }

    [Fact]
    public void A_product_is_found_among_fifty_thousand()
    {
        static string Name(int number) => $"やまびこ{(char)('一' + (number / 250))}{(char)('丁' + (number % 250))}茶500ml";
        var matcher = new ProductMatcher([.. Enumerable.Range(0, 50_000).Select(number => Product($"p-{number}", Name(number), []))]);

        var match = matcher.Match(ReceiptOf(Values.Item(Name(31_415), 150))).Matches.ShouldHaveSingleItem();

        (match.Product.Id, match.Strength).ShouldBe(("p-31415", MatchStrength.Certain));
    }

    [Theory]
    [InlineData("飲料売場やまびこ緑茶500ml")]
    [InlineData("11-042 飲料 やまびこ緑茶 棚900ml")]
    [InlineData("涼菓つぶつぶみがんゼリー冷蔵ケース")]
    public void A_name_within_a_longer_text_is_for_a_person(string printed)
    {
        var purchase = Matcher.Match(ReceiptOf(Values.Item(printed, 150)));

        purchase.Matches.ShouldHaveSingleItem().Strength.ShouldBe(MatchStrength.Possible);
    }

    [Theory]
    [InlineData("飲料売場ほしぞら麦茶500ml")]
    [InlineData("涼菓つぶあんとゼリー冷蔵ケース")]
    public void A_longer_text_that_holds_part_of_a_name_is_no_match(string printed) =>
        Matcher.Match(ReceiptOf(Values.Item(printed, 150))).Matches.ShouldBeEmpty();

    [Theory]
    [InlineData("食パン6枚切")]
    [InlineData("レジ袋")]
    [InlineData("電池٤本 ٥٠٠ml")]
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

    [Theory]
    [InlineData("やまびこ麦茶500ml", 0)]
    [InlineData("やまびこ緑茶", 0)]
    [InlineData("やまびこ緑茶500ml", 1)]
    public void Another_code_excludes_unless_the_name_contradicts_it(string printed, int possible)
    {
        var matcher = new ProductMatcher([Product("tea-500", "やまびこ緑茶500ml", [], "4901234567894")]);

        var purchase = matcher.Match(ReceiptOf(Values.Item(printed, 150, gtin: "4909876543214")));

        purchase.Matches.Count(match => match.Strength == MatchStrength.Possible).ShouldBe(possible);
        purchase.Matches.Count.ShouldBe(possible);
    }

    [Theory]
    [InlineData("旭9リョ2", 0.45, 1)]
    [InlineData("旭9リョ2", 0.6, 0)]
    [InlineData("旭9リ", 0.6, 1)]
    [InlineData("食パン6枚切", 0.8, 0)]
    [InlineData("やまねこ煎餅", 0.8, 1)]
    [InlineData("やまねこ煎餅", 0.98, 0)]
    public void A_name_that_was_not_read_surely_may_be_any_that_is_somewhat_like_it(string printed, double confidence, int unread)
    {
        var item = Values.Item(printed, 150);

        var purchase = Matcher.Match(ReceiptOf(item with { Description = item.Description! with { Confidence = confidence } }));

        purchase.UnreadNames.ShouldBe(unread);
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

    private static LineItem Unsure(LineItem item) => item with { Description = item.Description! with { Confidence = 0.7 } };

    private static LineItem Unprinted(LineItem item) => item with { Quantity = item.Quantity! with { Inferred = true } };

    private static Receipt ReceiptOf(params LineItem[] items) => new() { Items = items };

    private static ParticipatingProduct Product(string id, string name, string[] aliases, params string[] gtins) =>
        new(id, name, aliases, [.. gtins.Select(Values.Gtin)]);
}

using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Opinions;

/// <summary>What a receipt becomes when another reader was asked about it.</summary>
public sealed class SecondReadingTests
{
    private const string Other = "other 1";
    private static readonly DateOnly Today = new(2026, 11, 22);

    private const string Sound = """
        ローソン
        2026年11月20日 12:34
        りんご  ¥500
        みかん  ¥300
        小計  ¥800
        合計  ¥800
        """;

    [Fact]
    public void What_both_read_is_surer_and_each_opinion_is_kept()
    {
        var (alone, both) = (Parse(Sound), Parse(Sound, Sound));

        both.Total!.Confidence.ShouldBeGreaterThan(alone.Total!.Confidence);
        both.PurchaseDate!.Confidence.ShouldBeGreaterThan(alone.PurchaseDate!.Confidence);
        both.Items[0].Description!.Confidence.ShouldBeGreaterThan(alone.Items[0].Description!.Confidence);
        both.Second!.Reader.ShouldBe(Other);
        both.Second.Opinions.ShouldAllBe(opinion => opinion.Kind == OpinionKind.Agrees);
        both.Second.Opinions.Select(opinion => opinion.Field).ShouldBe(
        [
            "merchant", "purchase-date", "purchase-time", "items/0/description", "items/0/amount", "items/1/description", "items/1/amount", "subtotal", "total",
        ]);
    }

    [Fact]
    public void What_the_other_reads_otherwise_is_not_taken_over_but_makes_less_sure_and_is_kept()
    {
        var (alone, both) = (Parse(Sound), Parse(Sound, Sound.Replace("11月20日", "11月26日", StringComparison.Ordinal)));

        both.PurchaseDate!.Value.ShouldBe(new DateOnly(2026, 11, 20));
        both.PurchaseDate.Confidence.ShouldBeLessThan(alone.PurchaseDate!.Confidence);
        var opinion = both.Second!.Opinions.Single(opinion => opinion.Kind == OpinionKind.Contradicts);
        (opinion.Field, opinion.Value).ShouldBe(("purchase-date", "2026-11-26"));
    }

    [Fact]
    public void A_contradicted_value_however_sure_is_not_sure_any_more()
    {
        var sure = new ReadValue<int>(7, 0.9999, Inferred: false, default);

        sure.Weighed(Witness.Reader, agrees: false).Confidence.ShouldBeLessThan(0.75);
    }

    [Fact]
    public void What_only_the_other_read_fills_what_is_missing()
    {
        var both = Parse(Sound.Replace("2026年11月20日 12:34\n", "", StringComparison.Ordinal), Sound);

        both.PurchaseDate!.Value.ShouldBe(new DateOnly(2026, 11, 20));
        both.Second!.Opinions.Where(opinion => opinion.Kind == OpinionKind.Filled).Select(opinion => opinion.Field).ShouldBe(["purchase-date", "purchase-time"]);
    }

    [Fact]
    public void Where_only_the_figures_of_the_other_tie_together_its_values_are_the_basis_and_those_of_the_first_are_kept()
    {
        var both = Parse("りんご  ¥500\nみかん  ¥30\n小計  ¥700\n合計  ¥860", Sound);

        both.Second!.IsBasis.ShouldBeTrue();
        both.Total!.Value.Yen.ShouldBe(800);
        both.Faults.ShouldBeEmpty();
        both.Second.Opinions.ShouldContain(opinion => opinion.Field == "total" && opinion.Kind == OpinionKind.Contradicts && opinion.Value == "860");
    }

    [Fact]
    public void Where_the_figures_of_neither_tie_together_the_first_stands()
    {
        var both = Parse("りんご  ¥500\n小計  ¥700\n合計  ¥860", "りんご  ¥500\n小計  ¥600\n合計  ¥830");

        both.Second!.IsBasis.ShouldBeFalse();
        both.Total!.Value.Yen.ShouldBe(860);
    }

    [Fact]
    public void An_item_that_only_the_other_saw_is_told_and_not_added_to_the_sums_of_the_first()
    {
        var other = Sound.Replace("小計", "ぶどう  ¥120\n小計", StringComparison.Ordinal);

        var both = Parse(Sound, other);

        both.Items.Count.ShouldBe(2);
        both.Second!.Opinions.Where(opinion => opinion.Kind == OpinionKind.Alone).Select(opinion => opinion.Value).ShouldContain("ぶどう");
    }

    [Fact]
    public void That_no_reading_was_had_is_told_and_changes_nothing()
    {
        var page = PageOf.Rows(Sound) with { Second = new(Other, ReaderFailure.BudgetUsedUp, Page: null) };

        var receipt = ReceiptParser.Parse(page, Today);

        (receipt with { Second = null }).Total.ShouldBeEquivalentTo(Parse(Sound).Total);
        (receipt.Second!.Failure, receipt.Second.Opinions.Count).ShouldBe((ReaderFailure.BudgetUsedUp, 0));
    }

    [Theory]
    [InlineData(null, "first 1 + other 1")]
    [InlineData(ReaderFailure.BudgetUsedUp, "first 1 (other 1: budget-used-up)")]
    [InlineData(ReaderFailure.Down, "first 1 (other 1: down)")]
    public void The_version_kept_with_a_verdict_names_both_readers_or_why_there_is_one(ReaderFailure? failure, string versions)
    {
        var reading = new ReceiptReading.Opened([], []) { Second = new(Other, failure, Page: null) };

        reading.ReadBy("first 1").ShouldBe(versions);
        new ReceiptReading.Opened([], []).ReadBy("first 1").ShouldBe("first 1");
    }

    [Theory]
    [InlineData("青空マート", "青空マート 渋谷店", true)]
    [InlineData("セブン-イレブン", "セブンイレブン", true)]
    [InlineData("青空マート", "緑屋食品館", false)]
    public void Names_of_one_shop_agree_with_or_without_the_branch(string one, string other, bool agree) => Agreement.Shop(one, other).ShouldBe(agree);

    [Theory]
    [InlineData("おにぎり鮭", "おにぎり鮭", true)]
    [InlineData("おにぎり鮭", "おにぎリ鮭1", null)]
    [InlineData("おにぎり鮭", "牛乳1000ml", false)]
    public void Texts_that_differ_a_little_say_nothing_for_or_against(string one, string other, bool? agree) => Agreement.Text(one, other).ShouldBe(agree);

    private static Receipt Parse(string rows) => ReceiptParser.Parse(PageOf.Rows(rows), Today);

    private static Receipt Parse(string first, string second) =>
        ReceiptParser.Parse(PageOf.Rows(first) with { Second = new(Other, Failure: null, PageOf.Rows(second)) }, Today);
}

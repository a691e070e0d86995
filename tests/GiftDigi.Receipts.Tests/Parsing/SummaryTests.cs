using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class SummaryTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("合計")]
    [InlineData("合 計")]
    [InlineData("合 言十")]
    [InlineData("総合計")]
    [InlineData("合計金額")]
    [InlineData("合計(税込)")]
    [InlineData("合計 3点")]
    [InlineData("お買上計")]
    [InlineData("お買上げ合計")]
    [InlineData("現計")]
    [InlineData("お会計")]
    [InlineData("税込合計")]
    [InlineData("支払合計")]
    [InlineData("差引合計")]
    [InlineData("ご請求額")]
    [InlineData("TOTAL")]
    public void A_total_is_known_by_its_label(string label)
    {
        var receipt = Parse($"りんご  ¥500\n{label}  ¥500");

        receipt.Total!.Value.ShouldBe(new Money(500));
        receipt.Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("お預り")]
    [InlineData("お預り合計")]
    [InlineData("お釣り")]
    [InlineData("残高")]
    [InlineData("ポイント残高")]
    [InlineData("値引合計")]
    [InlineData("合計点数")]
    [InlineData("税合計")]
    [InlineData("承認番号")]
    [InlineData("小計")]
    public void What_only_looks_like_a_total_is_none(string label)
    {
        var receipt = Parse($"りんご  ¥500\n外税8%  ¥40\n{label}  ¥700");

        receipt.Total.ShouldBeNull();
    }

    [Theory]
    [InlineData("台 計")]
    [InlineData("合 語")]
    public void A_label_with_one_misread_character_is_known_among_known_rows(string label)
    {
        var receipt = Parse($"りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n{label}  ¥540");

        receipt.Total!.Value.ShouldBe(new Money(540));
    }

    [Fact]
    public void An_item_whose_name_is_near_a_label_stays_an_item()
    {
        var receipt = Parse("時計  ¥500\n電池  ¥100\n電池  ¥100\n小計  ¥700\n合計  ¥700");

        receipt.Items.Count.ShouldBe(3);
        receipt.Total!.Value.ShouldBe(new Money(700));
    }

    [Fact]
    public void Of_two_totals_the_one_the_other_amounts_lead_to_is_taken()
    {
        var receipt = Parse("りんご  ¥500\n小計  ¥500\n合計  ¥800\n外税8%  ¥40\n合計  ¥540\n現金  ¥1,000\nお釣り  ¥460");

        receipt.Total!.Value.ShouldBe(new Money(540));
    }

    [Fact]
    public void A_total_without_a_legible_label_follows_from_what_was_paid()
    {
        var receipt = Parse("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n▒▒▒  ¥549\nクレジット  ¥540");

        receipt.Total!.Value.ShouldBe(new Money(540));
        receipt.Total.Inferred.ShouldBeTrue();
    }

    [Fact]
    public void A_total_whose_label_is_illegible_is_known_by_its_amount()
    {
        var receipt = Parse("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n▒▒  ¥540\n税合計  ¥40");

        receipt.Total!.Value.ShouldBe(new Money(540));
        receipt.Total.Inferred.ShouldBeFalse();
    }

    [Fact]
    public void A_total_in_large_print_may_stand_below_its_label()
    {
        var receipt = Parse("りんご  ¥500\n合計\n¥500\n現金  ¥500");

        receipt.Total!.Value.ShouldBe(new Money(500));
    }

    [Fact]
    public void Arithmetic_that_agrees_raises_the_confidence_of_the_total_and_of_the_items()
    {
        var agreeing = Parse("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥540");
        var disagreeing = Parse("りんご  ¥300\n小計  ¥500\n外税8%  ¥40\n合計  ¥840");

        agreeing.Total!.Confidence.ShouldBeGreaterThan(0.8);
        agreeing.Items[0].Amount!.Confidence.ShouldBeGreaterThan(0.8);
        disagreeing.Total!.Confidence.ShouldBeLessThan(0.8);
        disagreeing.Items[0].Amount!.Confidence.ShouldBeLessThan(0.8);
    }

    [Theory]
    [InlineData("外税8%対象額  ¥500\n外税8%  ¥40", "8: 500 40 outer")]
    [InlineData("内税10%対象額  ¥1,100\n内税10%  ¥100", "10: 1100 100 inner")]
    [InlineData("(10%対象 ¥1,100 内税 ¥100)", "10: 1100 100 inner")]
    [InlineData("(10%対象 876 内税 ¥79)", "10: 876 79 inner")]
    [InlineData("外税(8%対象 ¥300)  ¥24", "8: 300 24 outer")]
    [InlineData("(8%対象  ¥434)\n(内消費税等  ¥32)", "8: 434 32 inner")]
    [InlineData("(外8%対象額  ¥4,722)\n外8%  ¥377", "8: 4722 377 outer")]
    [InlineData("10%税対象額 10.00%  ¥300\n10%税合計 10.00%  ¥30\n合計  ¥31", "10: 300 30 outer")]
    [InlineData("食料品8% *1,042 税  83\n合計  ¥1,125", "8: 1042 83 outer")]
    [InlineData("消費税等(8%)  ¥75\n合計  ¥76\n(税率8%対象  ¥1,024)\n(内消費税等8%  ¥75)", "8: 1024 75 outer")]
    [InlineData("10%税抜対象額  ¥300\n10%税額  ¥30", "10: 300 30 outer")]
    [InlineData("8%対象  ¥108\n(内消費税 ¥8)\n10%対象  ¥110\n(内消費税 ¥10)", "8: 108 8 inner, 10: 110 10 inner")]
    [InlineData("標準税率対象  ¥1,078\n(標準税率消費税等  ¥98)\n軽減税率対象  ¥108\n(軽減税率消費税等  ¥8)", "8: 108 8 inner, 10: 1078 98 inner")]
    [InlineData("内消費税(10%) ¥98  対象 ¥1,078", "10: 1078 98 inner")]
    [InlineData("税率  対象額  税額\n10%  ¥1,078  ¥98", "10: 1078 98 inner")]
    [InlineData("8%対象  ¥1,479\n(内消費税等  ¥109)\n10%対象  ¥294\n(内消費税等  ¥26)", "8: 1479 109 inner, 10: 294 26 inner")]
    public void Tax_is_read_by_rate(string rows, string expected)
    {
        var receipt = Parse($"小計  ¥1\n{rows}");

        string.Join(", ", receipt.TaxByRate.Select(tax =>
            $"{tax.Rate}: {tax.Taxable?.Value.Yen} {tax.Tax?.Value.Yen} {(tax.Inclusive ? "inner" : "outer")}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("小計 ¥980  外税 ¥98\n合計 ¥1,078  点数 3点\nお預り ¥2,000  お釣り ¥922")]
    [InlineData("点数 3点  小計 ¥980\n外税  ¥98\n合計  ¥1,078\nお預り ¥2,000  お釣り ¥922")]
    [InlineData("商品計  ¥980\n外税  ¥98\n税込支払額  ¥1,078\n点数 3点  値引合計 -20\n現金  ¥2,000\nお返し  ¥922")]
    public void Summaries_in_two_columns_are_read_as_those_in_one(string rows)
    {
        var receipt = Parse($"りんご  ¥980\n{rows}");

        (receipt.Subtotal?.Value.Yen, receipt.Tax?.Value.Yen, receipt.Total?.Value.Yen, receipt.ItemCount?.Value).ShouldBe((980, 98, 1078, 3));
        (receipt.CashReceived?.Value.Yen, receipt.Change?.Value.Yen).ShouldBe((2000, 922));
        receipt.Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("外税8%  ¥40\n外税10%  ¥10\n税合計  ¥50", 50, false)]
    [InlineData("外税8%  ¥40\n外税10%  ¥10", 50, true)]
    [InlineData("外税8%  ¥40", 40, false)]
    [InlineData("(内消費税等  ¥40)", 40, false)]
    public void Tax_of_the_receipt_is_printed_or_the_sum_of_the_rates(string rows, int yen, bool inferred)
    {
        var receipt = Parse($"小計  ¥500\n{rows}");

        receipt.Tax!.Value.ShouldBe(new Money(yen));
        receipt.Tax.Inferred.ShouldBe(inferred);
    }

    [Fact]
    public void Tax_is_not_guessed_when_one_of_two_rates_has_none()
    {
        var receipt = Parse("小計  ¥1,000\n内税8%対象  ¥500\n内税10%対象  ¥500\n内税10%  ¥45\n合計  ¥1,000");

        receipt.Tax.ShouldBeNull();
    }

    [Theory]
    [InlineData("お買上点数 3点")]
    [InlineData("お買上商品数  3")]
    [InlineData("合計点数 3点")]
    [InlineData("小計 3点  ¥500")]
    [InlineData("小計  ¥500\n3点")]
    [InlineData("小計  3  ¥500")]
    [InlineData("お買上点数3点  値引合計  -197")]
    public void The_number_of_pieces_is_read(string rows)
    {
        var receipt = Parse($"りんご  ¥500\n{rows}\n合計  ¥500");

        receipt.ItemCount!.Value.ShouldBe(3);
    }

    [Theory]
    [InlineData("今回ポイント  25P", null, 25)]
    [InlineData("獲得ポイント  1,025", null, 1025)]
    [InlineData("付与ポイント 25pt", null, 25)]
    [InlineData("ポイント利用  -¥200", 200, null)]
    [InlineData("利用ポイント  200P", 200, null)]
    [InlineData("累計ポイント  2,500P", null, null)]
    [InlineData("ポイント残高  2,500P", null, null)]
    public void Points_used_and_earned_are_read_and_balances_are_not(string row, int? used, int? earned)
    {
        var receipt = Parse($"りんご  ¥500\n合計  ¥500\n{row}");

        (receipt.PointsUsed?.Value, receipt.PointsEarned?.Value).ShouldBe((used, earned));
    }

    [Theory]
    [InlineData("現金  ¥500", "現金")]
    [InlineData("クレジット  ¥500", "クレジット")]
    [InlineData("クレジットカード支払  ¥500", "クレジットカード")]
    [InlineData("VISA 4980****1234  ¥500", "VISA")]
    [InlineData("PayPay  ¥500", "PayPay")]
    [InlineData("コード決済  ¥500", "コード決済")]
    [InlineData("お預り  ¥500\nお釣り  ¥0", "現金")]
    public void The_tender_is_named_without_numbers_of_cards(string rows, string tender)
    {
        var receipt = Parse($"りんご  ¥500\n合計  ¥500\n{rows}");

        receipt.Tender!.Value.ShouldBe(tender);
    }

    [Fact]
    public void Numbers_and_names_of_people_never_become_a_value()
    {
        var receipt = Parse(
            "会員番号 4980123456789\n会員名 山田 花子 様\n担当 鈴木\nりんご  ¥500\n合計  ¥500\nクレジット  ¥500\n"
            + "カード番号 4980-1234-5678-9012\n承認番号  0123456\n残高  ¥3,388");

        var summary = ReceiptSummary.Of(receipt);

        summary.ShouldNotContain("4980");
        summary.ShouldNotContain("山田");
        summary.ShouldNotContain("鈴木");
        summary.ShouldNotContain("0123456");
        summary.ShouldNotContain("3,388");
    }

    private static Receipt Parse(string rows) => ReceiptParser.Parse(PageOf.Rows(rows), Today);
}

using System.Globalization;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

/// <summary>Every form in which Japanese receipts print their facts, a line of text beside what it says.</summary>
public sealed class PrintedFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026年11月21日(土) 20:15", "2026-11-21 20:15")]
    [InlineData("2026/11/21", "2026-11-21 ")]
    [InlineData("2026/ 7/ 3(金)", "2026-07-03 ")]
    [InlineData("26.11.21", "2026-11-21 ")]
    [InlineData("R8.11.21", "2026-11-21 ")]
    [InlineData("令和8年11月21日", "2026-11-21 ")]
    [InlineData("令和元年12月 1日", "2019-12-01 ")]
    [InlineData("2026年11月20日(金) 26:30", "2026-11-20 26:30")]
    public void A_day_and_a_time(string row, string expected)
    {
        var receipt = Parse($"{row}\nりんご  ¥100\n合計  ¥100");

        var read = receipt.PurchaseDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        $"{read} {receipt.PurchaseTime?.Value}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("登録番号 T7010401087546")]
    [InlineData("登録番号 T7 0104 0108 7546")]
    [InlineData("事業者番号: T7-0104-0108-7546")]
    [InlineData("登録番号 7010401087546")]
    public void A_registration_number(string row)
    {
        var receipt = Parse($"{row}\nりんご  ¥100\n合計  ¥100");

        receipt.RegistrationNumber!.Value.Value.ShouldBe("T7010401087546");
    }

    [Theory]
    [InlineData("レジNo.0004", "0004")]
    [InlineData("レジ4-4617", "4-4617")]
    [InlineData("取3763", "3763")]
    [InlineData("伝票番号 12-3456", "12-3456")]
    [InlineData("No00643015", "00643015")]
    [InlineData("ﾚｼｰﾄNo:003763", "003763")]
    [InlineData("責No.999", null)]
    [InlineData("会員No.12345", null)]
    public void A_number_of_the_receipt(string row, string? number)
    {
        var receipt = Parse($"{row}\nりんご  ¥100\n合計  ¥100");

        receipt.ReceiptNumber?.Value.ShouldBe(number);
        (receipt.ReceiptNumber is null).ShouldBe(number is null);
    }

    [Theory]
    [InlineData("りんご  ¥298軽", "りんご 1 298 8")]
    [InlineData("軽 りんご  ¥298", "りんご 1 298 8")]
    [InlineData("*りんご  ¥298", "りんご 1 298 ")]
    [InlineData("りんご  ＊298", "りんご 1 298 ")]
    [InlineData("りんご  ¥298*", "りんご 1 298 ")]
    [InlineData("りんご  ¥298※", "りんご 1 298 8")]
    [InlineData("内8 りんご  ¥298", "りんご 1 298 8")]
    [InlineData("外8 りんご  ¥298", "りんご 1 298 8")]
    [InlineData("◎りんご  ¥298", "りんご 1 298 ")]
    [InlineData("0112 りんご  ¥298", "りんご 1 298 ")]
    [InlineData("4901234567894P りんご  ¥298", "りんご 1 298 ")]
    [InlineData("ｻﾞﾊﾞｽﾌﾟﾛﾃｲﾝ  ¥298", "ｻﾞﾊﾞｽﾌﾟﾛﾃｲﾝ 1 298 ")]
    [InlineData("りんご  \\298", "りんご 1 298 ")]
    [InlineData("りんご  Y298", "りんご 1 298 ")]
    [InlineData("りんご  ギ298", "りんご 1 298 ")]
    [InlineData("りんご  そ298", "りんご 1 298 ")]
    [InlineData("りんご  も298", "りんご 1 298 ")]
    [InlineData("金ﾉﾂﾌﾞﾅｯﾄｳ  40g*3\n¥89X 3点  ¥267", "金ﾉﾂﾌﾞﾅｯﾄｳ 40g*3 3 267 ")]
    [InlineData("ワイヤーフック  3P\n外  ¥298\nみかん  ¥50", "ワイヤーフック 3P 1 298 ", "みかん 1 50 ")]
    public void An_item(string rows, params string[] expected)
    {
        var items = Parse(rows).Items;

        items.Select(item => $"{item.Description!.Value} {item.Quantity!.Value} {item.Amount!.Value.Yen} {item.TaxRate?.Value}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("りんご\n2コX単98  ¥196", 2, 98)]
    [InlineData("りんご  ¥280\n2点 x 140", 2, 140)]
    [InlineData("りんご\n(3個 X 単298)  ¥894", 3, 298)]
    [InlineData("りんご\n@100 X 5個  ¥500", 5, 100)]
    [InlineData("りんご\n¥89X 2点  ¥178", 2, 89)]
    [InlineData("10点 @128\nりんご  ¥1,280", 10, 128)]
    [InlineData("2点 @98  ¥196\nりんご", 2, 98)]
    [InlineData("りんご x2  ¥196\n単価 ¥98 / 2枚", 2, null)]
    [InlineData("りんご 2点  ¥196", 2, null)]
    public void Pieces_on_either_side_of_the_name_with_the_amount_on_either_row(string rows, int quantity, int? price)
    {
        var item = Parse(rows).Items.ShouldHaveSingleItem();

        item.Description!.Value.ShouldBe("りんご");
        (item.Quantity!.Value, item.UnitPrice?.Value.Yen).ShouldBe((quantity, price));
    }

    [Theory]
    [InlineData("割引 20%  -54", -54, 0)]
    [InlineData("値引  -30", -30, 0)]
    [InlineData("★30%引  -81", -81, 0)]
    [InlineData("割引 10%  -27", -27, 0)]
    [InlineData("まとめ値引  -30", -30, null)]
    [InlineData("クーポン割引 5%  -¥597", -597, null)]
    [InlineData("会員様割引5%  -45", -45, null)]
    [InlineData("値引  -300", -300, null)]
    [InlineData("返品 みかん  -100", -100, null)]
    public void A_discount_belongs_to_the_item_above_unless_it_is_taken_off_several(string row, int yen, int? item)
    {
        var receipt = Parse($"りんご  ¥270\n{row}\n値引合計  -999");

        receipt.Items.Count.ShouldBe(2);
        receipt.Items[1].IsDiscount.ShouldBeTrue();
        receipt.Items[1].Amount!.Value.Yen.ShouldBe(yen);
        receipt.Items[1].DiscountOf.ShouldBe(item);
    }

    [Fact]
    public void A_rate_in_the_name_of_a_discount_is_no_tax_mark()
    {
        var receipt = Parse("りんご  ¥270\n割引 10%  -27");

        receipt.Items[1].Description!.Value.ShouldBe("割引 10%");
        receipt.Items[1].TaxRate.ShouldBeNull();
    }

    [Theory]
    [InlineData("外税8%対象額  ¥500\n外税8%  ¥40")]
    [InlineData("8%対象  ¥500\n8%税  ¥40")]
    [InlineData("外税8%タイショウ  ¥500\n外税8%  ¥40")]
    public void Tax_with_what_bears_it(string rows)
    {
        var tax = Parse($"りんご  ¥500\n小計  ¥500\n{rows}\n合計  ¥540").TaxByRate.ShouldHaveSingleItem();

        (tax.Rate, tax.Taxable?.Value.Yen, tax.Tax?.Value.Yen, tax.Inclusive).ShouldBe((8, 500, 40, false));
    }

    [Theory]
    [InlineData("合計")]
    [InlineData("合 計")]
    [InlineData("お買上計")]
    [InlineData("税込金額合計")]
    [InlineData("現計")]
    [InlineData("お会計")]
    [InlineData("差引合計")]
    public void A_total(string label)
    {
        var receipt = Parse($"りんご  ¥500\n料金小計  ¥500\n{label}  ¥500");

        receipt.Items.Count.ShouldBe(1);
        receipt.Subtotal!.Value.Yen.ShouldBe(500);
        receipt.Total!.Value.Yen.ShouldBe(500);
    }

    [Fact]
    public void Two_totals_in_one_row()
    {
        var receipt = Parse("りんご  ¥500\n小計 ¥500  合計 ¥500\n現金 ¥1,000  お釣り ¥500");

        receipt.Items.Count.ShouldBe(1);
        (receipt.Subtotal!.Value.Yen, receipt.Total!.Value.Yen).ShouldBe((500, 500));
        (receipt.CashReceived!.Value.Yen, receipt.Change!.Value.Yen).ShouldBe((1000, 500));
    }

    [Fact]
    public void Nothing_to_pay_needs_a_cause()
    {
        var (without, with) = (Parse("りんご  ¥500\n合計  ¥0"), Parse("りんご  ¥500\n小計  ¥500\n値引  -500\n合計  ¥0"));

        without.Total.ShouldBeNull();
        with.Total!.Value.Yen.ShouldBe(0);
    }

    [Theory]
    [InlineData("小計 3点  ¥500")]
    [InlineData("お買上商品数  3")]
    [InlineData("3点")]
    public void A_number_of_pieces(string row)
    {
        var receipt = Parse($"りんご  ¥500\n小計  ¥500\n{row}\n合計  ¥500");

        receipt.ItemCount!.Value.ShouldBe(3);
    }

    private static Receipt Parse(string rows) => ReceiptParser.Parse(PageOf.Rows(rows), Today);
}

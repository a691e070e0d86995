using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class ItemTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("りんご  ¥298", "りんご|1|298|")]
    [InlineData("りんご  298軽", "りんご|1|298|8")]
    [InlineData("軽 りんご  ¥298", "りんご|1|298|8")]
    [InlineData("りんご  軽 ¥298", "りんご|1|298|8")]
    [InlineData("内8 りんご  ¥298", "りんご|1|298|8")]
    [InlineData("外10 皿  ¥298", "皿|1|298|10")]
    [InlineData("1100軽 りんご  ¥298", "りんご|1|298|8")]
    [InlineData("000221*りんご  ¥298", "りんご|1|298|")]
    [InlineData("061 りんご  ¥298", "りんご|1|298|")]
    [InlineData("3種のチーズ  ¥298", "3種のチーズ|1|298|")]
    [InlineData("お手軽パスタ  ¥298", "お手軽パスタ|1|298|")]
    [InlineData("りんご※  ¥298\n※印は軽減税率対象", "りんご|1|298|8")]
    [InlineData("りんご  *298\n*は軽減税率(8%)対象", "りんご|1|298|8")]
    [InlineData("りんご★  ¥298", "りんご|1|298|")]
    [InlineData("内8りんご  ¥298", "りんご|1|298|8")]
    [InlineData("内10石鹸  ¥298", "石鹸|1|298|10")]
    [InlineData("りんご※  ¥298\n*は軽減税率(8%)対象", "りんご|1|298|8")]
    [InlineData("りんご\n¥149 x 2点  * ¥298\n*は軽減税率(8%)対象", "りんご|2|298|8")]
    [InlineData("りんご※  ¥298", "りんご|1|298|8")]
    public void Codes_and_marks_are_told_apart_from_the_name(string rows, string expected)
    {
        var items = Items(rows);

        items.ShouldBe([expected]);
    }

    [Fact]
    public void A_mark_that_was_read_as_a_letter_is_known_by_the_names_that_share_it()
    {
        var items = Items("玉りんご  ¥298\n玉みかん  ¥150\n玉食パン  ¥120\n洗剤  ¥400\n玉印は軽減税率(8%)適用商品");

        items.ShouldBe(["りんご|1|298|8", "みかん|1|150|8", "食パン|1|120|8", "洗剤|1|400|"]);
    }

    [Fact]
    public void A_letter_that_the_receipt_explains_as_the_mark_is_no_part_of_the_names()
    {
        var items = Items("Fりんご  ¥298\nFみかん  ¥150\nF食パン  ¥120\nファイル  ¥400\nF食料品は軽減税率(8%)適用です");

        items.ShouldBe(["りんご|1|298|8", "みかん|1|150|8", "食パン|1|120|8", "ファイル|1|400|"]);
    }

    [Theory]
    [InlineData("玉ねぎ  ¥98\n玉うどん  ¥60\n玉露  ¥500")]
    [InlineData("玉ねぎ  ¥98\nりんご  ¥60\nみかん  ¥50\n玉印は軽減税率(8%)適用商品")]
    public void A_letter_is_no_mark_without_a_legend_or_on_a_single_name(string rows)
    {
        var items = Items(rows);

        items[0].ShouldStartWith("玉ねぎ|");
    }

    [Theory]
    [InlineData("ボールペン\n4901234567894  ¥220\nはさみ\n4909876543214  ¥330軽")]
    [InlineData("4901234567894\nボールペン  ¥220\n4909876543214\nはさみ  ¥330軽")]
    [InlineData("4901234567894 ボールペン  ¥220\n4909876543214 はさみ  ¥330軽")]
    [InlineData("4901234567894  ¥220\nボールペン\n4909876543214  ¥330\nはさみ")]
    [InlineData("ボールペン 4901234567894  ¥220\nはさみ 4909876543214  ¥330")]
    [InlineData("0123 4901234567894\nボールペン  ¥220\n0123 4909876543214\nはさみ  ¥330")]
    [InlineData("ボールペン  ¥220\n(JAN:4901234567894)\nはさみ  ¥330\n(JAN:4909876543214)")]
    [InlineData("ボールペン  ¥220\n4901234567894 1点\nはさみ  ¥330\n4909876543214 1点")]
    [InlineData("4 901234 567894\nボールペン  ¥220\n4 909876 543214\nはさみ  ¥330")]
    [InlineData("ボールペン\n4901234567894 110×2  220\nはさみ\n4909876543214 330×1  330")]
    public void A_product_code_belongs_to_its_item_wherever_it_stands(string rows)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(rows + "\n合計  ¥550"), Today);

        receipt.Items.Select(item => $"{item.Description?.Value} {item.Gtin?.Value} {item.Amount?.Value.Yen}")
            .ShouldBe(["ボールペン 4901234567894 220", "はさみ 4909876543214 330"]);
    }

    [Fact]
    public void Pieces_that_touch_a_product_code_are_told_from_it()
    {
        var page = PageOf.Lines(
            Line("ボールペン", 0, 0, 200),
            new([Word("4901234567894", 0, 30, 160), Word("2点x110", 162, 30, 90)]),
            Line("¥220", 500, 30, 80),
            Line("合計", 0, 60, 60),
            Line("¥220", 500, 60, 80));

        var item = ReceiptParser.Parse(page, Today).Items.ShouldHaveSingleItem();

        $"{item.Description?.Value} {item.Gtin?.Value} {item.Quantity?.Value} {item.UnitPrice?.Value.Yen}".ShouldBe("ボールペン 4901234567894 2 110");
    }

    [Theory]
    [InlineData("りんご\n2コX単98  ¥196", "りんご|2|196|")]
    [InlineData("りんご  ¥196\n(2個 X 単98)", "りんご|2|196|")]
    [InlineData("2点 @98\nりんご  ¥196", "りんご|2|196|")]
    [InlineData("りんご 2個 x @98  ¥196", "りんご|2|196|")]
    [InlineData("りんご\n2コX単98", "りんご|2|196|")]
    [InlineData("りんご  ¥100\nみかん\n3点 x 50  ¥150", "りんご|1|100|", "みかん|3|150|")]
    [InlineData("りんご\n内 ¥98 x 2点  ¥196", "りんご|2|196|")]
    [InlineData("りんご 2  ¥196\nみかん 1  ¥98", "りんご|2|196|", "みかん|1|98|")]
    [InlineData("りんご\n98×2  ¥196", "りんご|2|196|")]
    [InlineData("りんご 98×3  ¥196", "りんご 98|3|196|")]
    [InlineData("ABC SELECT\nS0050\n2点 @98  ¥196", "ABC SELECT S0050|2|196|")]
    [InlineData("D61 りんご  ¥98\n061 みかん  ¥60\n062 ぶどう  ¥50", "りんご|1|98|", "みかん|1|60|", "ぶどう|1|50|")]
    public void Pieces_belong_to_the_item_they_stand_beside(string rows, params string[] expected)
    {
        var items = Items(rows);

        items.ShouldBe(expected);
    }

    [Theory]
    [InlineData("りんご  ¥298\n値引  -30", "りんご|1|298|", "-値引|1|-30|")]
    [InlineData("りんご  ¥298\n割引 20%  -¥59", "りんご|1|298|", "-割引 20%|1|-59|")]
    [InlineData("りんご  ¥298\nまとめ値引  50", "りんご|1|298|", "-まとめ値引|1|-50|")]
    [InlineData("りんご  ¥298\nクーポン  ▲50", "りんご|1|298|", "-クーポン|1|-50|")]
    [InlineData("返品 りんご  -298", "-返品 りんご|1|-298|")]
    [InlineData("りんご  ¥298\n値引合計  -30", "りんご|1|298|")]
    public void Discounts_and_returns_are_negative_items(string rows, params string[] expected)
    {
        var items = Items(rows);

        items.ShouldBe(expected);
    }

    [Theory]
    [InlineData("4901234567894\nりんご  ¥298", "4901234567894")]
    [InlineData("4901234567894JAN\nりんご  ¥298", "4901234567894")]
    [InlineData("りんご  ¥298\n4901234567894", "4901234567894")]
    [InlineData("4901234567894 りんご  ¥298", "4901234567894")]
    [InlineData("49968712\nりんご  ¥298", "49968712")]
    [InlineData("4901234567890\nりんご  ¥298", null)]
    public void A_product_code_is_kept_when_its_check_digit_is_right(string rows, string? code)
    {
        var receipt = Parse(rows);

        var item = receipt.Items.ShouldHaveSingleItem();
        item.Description!.Value.ShouldBe("りんご");
        item.Gtin?.Value.Value.ShouldBe(code);
        (item.Gtin is null).ShouldBe(code is null);
    }

    [Fact]
    public void Pieces_behind_a_product_code_belong_to_the_item_above()
    {
        var items = Parse("りんご  ¥300\n4901234567894@100X3個\nみかん  ¥100\n4956810840618").Items;

        items.Select(item => (item.Quantity!.Value, item.Gtin!.Value.Value)).ShouldBe([(3, "4901234567894"), (1, "4956810840618")]);
    }

    [Fact]
    public void A_name_that_fills_the_line_goes_on_in_the_next()
    {
        var items = Items("贅沢仕込みの北国発酵バターケーキ\n箱入り  ¥980\n飲料\nお茶  ¥100");

        items.ShouldBe(["贅沢仕込みの北国発酵バターケーキ箱入り|1|980|", "お茶|1|100|"]);
    }

    [Fact]
    public void Without_yen_signs_only_numbers_in_the_column_of_prices_are_prices()
    {
        var items = Items("りんご  298\nみかん 12\nなし  398");

        items.ShouldBe(["りんご|1|298|", "なし|1|398|"]);
    }

    [Fact]
    public void What_was_not_printed_is_inferred_or_missing()
    {
        var item = Parse("りんご  ¥298").Items.ShouldHaveSingleItem();

        item.Quantity!.Inferred.ShouldBeTrue();
        item.UnitPrice.ShouldBeNull();
        item.Gtin.ShouldBeNull();
        item.TaxRate.ShouldBeNull();
    }

    [Fact]
    public void Names_and_prices_given_as_separate_lines_are_one_row()
    {
        var page = PageOf.Columns("2026/11/21 10:00\nりんご  ¥298\nみかん  ¥98\n小計  ¥396\n合計  ¥396");

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.Items.Select(item => item.Amount!.Value.Yen).ShouldBe([298, 98]);
        receipt.Items[0].Amount!.Lines.ShouldBe([3]);
    }

    [Fact]
    public void An_english_receipt_is_read_as_far_as_it_goes()
    {
        var receipt = Parse("#CORNER CAFE\nTEL 03-5550-1234\n2026-11-21 10:00\nCoffee  ¥450\nCake  ¥520\nSUBTOTAL  ¥970\nTOTAL  ¥970\nCASH  ¥1,000\nCHANGE  ¥30");

        receipt.Merchant!.Value.ShouldBe("CORNER CAFE");
        receipt.Total!.Value.ShouldBe(new Money(970));
        receipt.Items.Count.ShouldBe(2);
    }

    private static string[] Items(string rows) => [.. Parse(rows).Items.Select(item =>
        $"{(item.IsDiscount ? "-" : "")}{item.Description!.Value}|{item.Quantity!.Value}|{item.Amount!.Value.Yen}|{item.TaxRate?.Value}")];

    private static Receipt Parse(string rows) => ReceiptParser.Parse(PageOf.Rows(rows), Today);

    private static OcrLine Line(string text, int x, int y, int width) => new([Word(text, x, y, width)]);

    private static OcrWord Word(string text, int x, int y, int width) => new(text, new(x, y, width, 20), 0.95);
}

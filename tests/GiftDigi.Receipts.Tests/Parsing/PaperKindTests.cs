using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class PaperKindTests
{
    private const string Bought = "#ミドリマート\nTEL 045-555-0136\n2026/11/21 10:00\nお茶  ¥100\nパン  ¥200\n小計  ¥300\n合計  ¥300";
    private const string Slip = "クレジット売上票\n加盟店名 ミドリマート\nカード会社 アオイ\n承認番号 123456\n支払区分 一括\n合計金額  ¥300";
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(Bought, PaperKind.ItemisedReceipt)]
    [InlineData(Bought + "\n" + Slip, PaperKind.ItemisedReceipt)]
    [InlineData("領収書\n" + Bought, PaperKind.ItemisedReceipt)]
    [InlineData("#ミドリマート\n2026/11/21 10:00\n小計/2点  ¥300\n合計  ¥300\n領収書", PaperKind.ItemisedReceipt)]
    [InlineData("領収書\nアオイ商事 様\n2026年11月21日\n合計  ¥300\n但し お品代として", PaperKind.SummaryReceipt)]
    [InlineData("2026/11/21 10:00\n" + Slip, PaperKind.CardSlip)]
    [InlineData("2026/11/21 10:00\n承認番号 123456\n端末番号 12345\n支払区分 一括\n合計金額  ¥300", PaperKind.CardSlip)]
    [InlineData("2026/11/21 10:00\n承認番号 123456\n合計金額  ¥300", PaperKind.ItemisedReceipt)]
    [InlineData("アオイカード\n2026/11/21 10:00\nチャージ金額  ¥3,000\nチャージ後残高  ¥3,210", PaperKind.ChargeSlip)]
    [InlineData("2026/11/21 10:00\n現金チャージ  ¥3,000\n合計  ¥3,000", PaperKind.ChargeSlip)]
    [InlineData("2026/11/21 10:00\nお茶  ¥100\n現金チャージ  ¥3,000\n合計  ¥3,100", PaperKind.ItemisedReceipt)]
    [InlineData("2026/11/21 10:00\nチャージャー  ¥900\n合計  ¥900", PaperKind.ItemisedReceipt)]
    [InlineData("本日のおすすめ\n日替わり定食", PaperKind.NotAReceipt)]
    public void The_kind_of_paper_is_told_by_its_rows(string text, PaperKind kind) =>
        ReceiptParser.Parse(PageOf.Rows(text), Today).Paper.ShouldBe(kind);

    [Fact]
    public void No_item_comes_from_a_slip_below_the_receipt()
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows("2026/11/21 10:00\nお茶  ¥100\nクレジット売上票\nお買物  ¥100\n手数料  ¥10"), Today);

        receipt.Items.ShouldHaveSingleItem().Description!.Value.ShouldBe("お茶");
        receipt.Paper.ShouldBe(PaperKind.ItemisedReceipt);
    }

    [Fact]
    public void A_title_of_a_slip_above_a_list_of_goods_cuts_nothing_off()
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows("2026/11/21 10:00\nカードご利用明細\nお茶  ¥100\nパン  ¥200\n小計  ¥300\n合計  ¥300"), Today);

        receipt.Items.Count.ShouldBe(2);
        receipt.Paper.ShouldBe(PaperKind.ItemisedReceipt);
    }

    [Fact]
    public void The_rows_that_tell_the_kind_are_its_evidence() =>
        ReceiptParser.Parse(PageOf.Rows("2026/11/21 10:00\n" + Slip), Today).PaperBoxes.ShouldNotBeEmpty();
}

using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class WholeReceiptTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(WholeReceipts.Konbini, WholeReceipts.KonbiniFacts)]
    [InlineData(WholeReceipts.Supermarket, WholeReceipts.SupermarketFacts)]
    [InlineData(WholeReceipts.Drugstore, WholeReceipts.DrugstoreFacts)]
    [InlineData(WholeReceipts.HundredYen, WholeReceipts.HundredYenFacts)]
    [InlineData(WholeReceipts.Cafe, WholeReceipts.CafeFacts)]
    [InlineData(WholeReceipts.DiscountStore, WholeReceipts.DiscountStoreFacts)]
    [InlineData(WholeReceipts.PointsAndCoupons, WholeReceipts.PointsAndCouponsFacts)]
    [InlineData(WholeReceipts.LongReceipt, WholeReceipts.LongReceiptFacts)]
    public void A_receipt_is_read_whole(string text, string facts)
    {
        var page = PageOf.Rows(text);

        var receipt = ReceiptParser.Parse(page, Today);

        ReceiptSummary.Of(receipt).ShouldBe(facts);
        ReceiptArithmetic.Check(receipt).State.ShouldBe(ArithmeticState.Consistent);
    }
}

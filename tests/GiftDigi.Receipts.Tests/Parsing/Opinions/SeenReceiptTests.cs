using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Opinions;

/// <summary>What becomes of what a reader itself takes places of the page for.</summary>
public sealed class SeenReceiptTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PixelBox Box = new(10, 20, 30, 40);

    [Theory]
    [InlineData(SeenFieldKind.Total, "278", "278")]
    [InlineData(SeenFieldKind.Total, "278.0", "278")]
    [InlineData(SeenFieldKind.Total, "27.80", null)]
    [InlineData(SeenFieldKind.Total, "99999999999999999999", null)]
    [InlineData(SeenFieldKind.Total, "¥278", null)]
    [InlineData(SeenFieldKind.Date, "2026-11-20", "2026-11-20")]
    [InlineData(SeenFieldKind.Date, "20.11.2026", null)]
    [InlineData(SeenFieldKind.Time, "12:34:56", "12:34:56")]
    [InlineData(SeenFieldKind.Time, "99:99", null)]
    [InlineData(SeenFieldKind.Phone, "TEL 03-1234-5678", "03-1234-5678")]
    [InlineData(SeenFieldKind.Phone, "+81312345678", null)]
    [InlineData(SeenFieldKind.Merchant, " 青空マート ", "青空マート")]
    [InlineData(SeenFieldKind.Merchant, "  ", null)]
    public void A_value_of_the_form_that_is_wanted_is_read_and_another_is_none(SeenFieldKind kind, string value, string? expected)
    {
        var receipt = Seen(new SeenField(kind, 0, value, Box, 0.9));

        var read = kind switch
        {
            SeenFieldKind.Total => receipt.Total?.Value.Yen.ToString(System.Globalization.CultureInfo.InvariantCulture),
            SeenFieldKind.Date => receipt.PurchaseDate?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            SeenFieldKind.Time => receipt.PurchaseTime?.Value.ToString(),
            SeenFieldKind.Phone => receipt.Phone?.Value,
            _ => receipt.Merchant?.Value,
        };
        read.ShouldBe(expected);
    }

    [Fact]
    public void Parts_of_an_item_and_of_a_tax_come_together()
    {
        var receipt = Seen(
            new(SeenFieldKind.ItemName, 0, "お茶", Box, 0.9), new(SeenFieldKind.ItemQuantity, 0, "2", Box, 0.9), new(SeenFieldKind.ItemPrice, 0, "64", Box, 0.9),
            new(SeenFieldKind.ItemAmount, 0, "128", Box, 0.9), new(SeenFieldKind.ItemCode, 0, "4901234567894", Box, 0.9),
            new(SeenFieldKind.ItemAmount, 1, "-28", Box, 0.9), new(SeenFieldKind.TaxRate, 0, "0.08", Box, 0.9), new(SeenFieldKind.TaxAmount, 0, "7", Box, 0.9),
            new(SeenFieldKind.TaxRate, 1, "10%", Box, 0.9), new(SeenFieldKind.TaxRate, 2, "19", Box, 0.9));

        var item = receipt.Items[0];
        (item.Description!.Value, item.Quantity!.Value, item.UnitPrice!.Value.Yen, item.Amount!.Value.Yen, item.Gtin!.Value.Value)
            .ShouldBe(("お茶", 2, 64, 128, "4901234567894"));
        (receipt.Items[1].IsDiscount, receipt.Items[1].Amount!.Value.Yen).ShouldBe((true, -28));
        receipt.TaxByRate.Select(tax => (tax.Rate, tax.Tax?.Value.Yen)).ShouldBe([(8, 7), (10, null)]);
    }

    [Fact]
    public void Fields_confirm_what_the_lines_say_and_fill_what_they_do_not_and_replace_nothing()
    {
        var page = PageOf.Rows("りんご  ¥500\n合計  ¥500");
        var (alone, total) = (ReceiptParser.Parse(page, Today), page.Lines[^1].Words[^1].Box);

        var confirmed = ReceiptParser.Parse(page with { Fields = [new(SeenFieldKind.Total, 0, "500", total, 0.9), new(SeenFieldKind.Date, 0, "2026-11-20", Box, 0.9)] }, Today);
        var contradicted = ReceiptParser.Parse(page with { Fields = [new(SeenFieldKind.Total, 0, "900", total, 0.9)] }, Today);

        confirmed.Total!.Confidence.ShouldBeGreaterThan(alone.Total!.Confidence);
        (confirmed.PurchaseDate!.Value, confirmed.PurchaseDate.Confidence, confirmed.PurchaseDate.Box).ShouldBe((new DateOnly(2026, 11, 20), 0.9, Box));
        contradicted.Total!.Value.Yen.ShouldBe(500);
        contradicted.Total.Confidence.ShouldBeLessThan(alone.Total.Confidence);
    }

    private static Receipt Seen(params SeenField[] fields) => SeenReceipt.Of(PageOf.Rows("青空マート") with { Fields = fields });
}

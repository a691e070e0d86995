using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("2コX単98", 2, 98)]
    [InlineData("2点 x 140", 2, 140)]
    [InlineData("(3個 X 単298)", 3, 298)]
    [InlineData("@100 X 5個 ¥500", 5, 100)]
    [InlineData("¥89X 2点 ¥178", 2, 89)]
    [InlineData("10点 @128", 10, 128)]
    [InlineData("(¥5 X 2個)", 2, 5)]
    [InlineData("3杯 X @¥1,580", 3, 1580)]
    [InlineData("@650x 1", 1, 650)]
    [InlineData("140 x 2点", 2, 140)]
    [InlineData("2 x @300", 2, 300)]
    [InlineData("2所 x 単131", 2, 131)]
    [InlineData("3点", 3, null)]
    [InlineData("数量: 4", 4, null)]
    public void Pieces_are_read_in_every_style(string text, int quantity, int? unitPrice)
    {
        var found = QuantityText.Find(text);

        (found?.Quantity, found?.UnitPrice).ShouldBe((quantity, unitPrice));
    }

    [Theory]
    [InlineData("牛乳 1000ml")]
    [InlineData("卵 10個入")]
    [InlineData("0点 @128")]
    [InlineData("2026/11/21")]
    public void Other_numbers_are_no_pieces(string text)
    {
        var found = QuantityText.Find(text);

        found.ShouldBeNull();
    }

    [Theory]
    [InlineData("34個 x 単139", 417, 3, 139)]
    [InlineData("3個 x 単20", 360, 3, 120)]
    [InlineData("2個 x 単374", 748, null, null)]
    [InlineData("2個 x 単50", 999, null, null)]
    [InlineData("3個", 300, null, null)]
    public void One_misread_digit_is_put_right_by_the_amount(string text, int amount, int? quantity, int? unitPrice)
    {
        var mended = QuantityText.Find(text)!.Mended(amount);

        (mended?.Quantity, mended?.UnitPrice).ShouldBe((quantity, unitPrice));
    }
}

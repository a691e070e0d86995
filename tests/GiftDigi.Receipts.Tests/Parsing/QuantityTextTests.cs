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
    [InlineData("単価 ¥1,300 / 2枚", 2, 1300)]
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
    [InlineData("2個 x 単374", 748, true)]
    [InlineData("34個 x 単139", 417, true)]
    [InlineData("3個 x 単20", 360, true)]
    [InlineData("3個 x 単34", 1002, true)]
    [InlineData("2個 x 単148", 206, true)]
    [InlineData("2個 x 単50", 999, false)]
    [InlineData("3個", 300, false)]
    public void Pieces_could_cost_an_amount_when_one_slip_explains_the_difference(string text, int amount, bool expected)
    {
        var could = QuantityText.Find(text)!.CouldCost(amount);

        could.ShouldBe(expected);
    }

    [Theory]
    [InlineData("学生料金 x2", 2)]
    [InlineData("おにぎり 3点", 3)]
    [InlineData("卵 10個", null)]
    [InlineData("ノート 2", null)]
    public void Pieces_behind_a_name_need_a_cross_or_a_counter_of_registers(string text, int? quantity)
    {
        var found = QuantityText.Behind(text);

        (found?.Quantity).ShouldBe(quantity);
    }
}

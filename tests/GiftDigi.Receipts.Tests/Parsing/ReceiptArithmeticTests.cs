using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class ReceiptArithmeticTests
{
    [Theory]
    [InlineData("りんご  ¥500\n合計  ¥500", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥500\n合計  ¥510", ArithmeticState.Inconsistent)]
    [InlineData("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥540", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥550", ArithmeticState.Inconsistent)]
    [InlineData("りんご  ¥400\n小計  ¥500\n合計  ¥500", ArithmeticState.Inconsistent)]
    [InlineData("りんご  ¥500\n小計  ¥500\n値引  -100\n合計  ¥400", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥500\n小計  ¥500\nクーポン割引  -100\n合計  ¥400", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥500\n合計  ¥500\n現金  ¥1,000\nお釣り  ¥500", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥500\n合計  ¥500\n現金  ¥1,000\nお釣り  ¥400", ArithmeticState.Inconsistent)]
    [InlineData("りんご  ¥500\n合計  ¥500\nポイント利用  100P\n現金  ¥1,000\nお釣り  ¥600", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥949\n小計(税抜8%)  ¥949\n消費税等(8%)  ¥75\n合計  ¥1,024\n(税率8%対象  ¥1,024)\n(内消費税等8%  ¥75)", ArithmeticState.Consistent)]
    [InlineData("りんご  ¥500\n小計  ¥500", ArithmeticState.Unknown)]
    [InlineData("合計  ¥500", ArithmeticState.Unknown)]
    [InlineData("", ArithmeticState.Unknown)]
    public void The_amounts_tie_together_or_they_do_not(string rows, ArithmeticState expected)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(rows), new(2026, 11, 22));

        var arithmetic = ReceiptArithmetic.Check(receipt);

        arithmetic.State.ShouldBe(expected);
    }

    [Fact]
    public void What_was_compared_is_told()
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥550"), new(2026, 11, 22));

        var arithmetic = ReceiptArithmetic.Check(receipt);

        arithmetic.Equations.ShouldBe([
            new(EquationKind.Items, new(500), new(500)),
            new(EquationKind.Total, new(540), new(550)),
        ]);
    }
}

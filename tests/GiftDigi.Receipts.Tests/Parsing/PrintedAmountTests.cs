using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class PrintedAmountTests
{
    [Theory]
    [InlineData("合計 ¥1,234", 1234)]
    [InlineData("合計 ¥1.234", 1234)]
    [InlineData("合計 ¥1 234", 1234)]
    [InlineData("合計 ¥1, 234", 1234)]
    [InlineData("合計 \\1,234", 1234)]
    [InlineData("合計 ¥1,.234", 1234)]
    [InlineData("合計 ¥¥1,234", 1234)]
    [InlineData("合計 Y1,234", 1234)]
    [InlineData("合計 半98", 98)]
    [InlineData("合計 1,234円", 1234)]
    [InlineData("りんご ¥15O", 150)]
    [InlineData("りんご ¥l80", 180)]
    [InlineData("りんご ¥S8", 58)]
    [InlineData("りんご ¥B8", 88)]
    [InlineData("りんご 398", 398)]
    [InlineData("りんご 298軽", 298)]
    [InlineData("りんご 外¥100", 100)]
    [InlineData("りんご 内 ¥4,389", 4389)]
    [InlineData("りんご *228", 228)]
    [InlineData("りんご ¥160 ※", 160)]
    [InlineData("値引 -54", -54)]
    [InlineData("値引 -¥597", -597)]
    [InlineData("値引 ¥-597", -597)]
    [InlineData("値引 ▲30", -30)]
    [InlineData("値引 50-", -50)]
    [InlineData("値引 -50円", -50)]
    [InlineData("(内消費税等 ¥30)", 30)]
    [InlineData("りんご ¥247 ※ 1", 247)]
    [InlineData("りんご ¥96 ※ |", 96)]
    [InlineData("値引 -68 中", -68)]
    [InlineData("りんご 半 148", 148)]
    public void The_amount_a_row_ends_with_is_read(string text, int yen)
    {
        var amount = Read(text);

        amount.ShouldNotBeNull().Yen.ShouldBe(yen);
    }

    [Theory]
    [InlineData("TEL 03-5550-1234")]
    [InlineData("2026/11/21")]
    [InlineData("20:15")]
    [InlineData("消費税 10.00%")]
    [InlineData("小計 3点")]
    [InlineData("牛乳 1000ml")]
    [InlineData("品番 S00050")]
    [InlineData("合計 ¥99,999,999")]
    [InlineData("承認番号 12345678")]
    [InlineData("サイズ 9 009999")]
    public void Other_numbers_at_the_end_are_no_amounts(string text)
    {
        var amount = Read(text);

        amount.ShouldBeNull();
    }

    [Theory]
    [InlineData("りんご ¥298軽", "軽")]
    [InlineData("りんご 外8 ¥298", "外8")]
    [InlineData("りんご ¥298内10", "内10")]
    [InlineData("りんご *298", "*")]
    [InlineData("りんご *¥298", "*")]
    [InlineData("りんご ¥298", "")]
    public void Tax_marks_are_split_off(string text, string mark)
    {
        var amount = Read(text);

        amount.ShouldNotBeNull().Mark.ShouldBe(mark);
    }

    private static PrintedAmount? Read(string text) =>
        PrintedAmount.FindAll(NumericText.Of(FoldedText.Of(text).Text)).FirstOrDefault(amount => amount.EndsRow);
}

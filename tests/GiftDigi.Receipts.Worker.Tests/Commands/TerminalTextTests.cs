using GiftDigi.Receipts.Worker.Commands;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("soda", 6, "soda  ")]
    [InlineData("soda", 4, "soda")]
    [InlineData("sodas", 4, "sod…")]
    [InlineData("柚子", 4, "柚子")]
    [InlineData("柚子", 6, "柚子  ")]
    [InlineData("柚子茶", 5, "柚子…")]
    [InlineData("柚子茶", 4, "柚… ")]
    [InlineData("ﾕｽﾞ", 3, "ﾕｽﾞ")]
    [InlineData("a\u001b[2Jb", 6, "a [2Jb")]
    public void A_text_fills_its_columns(string text, int width, string expected) => TerminalText.Fit(text, width).ShouldBe(expected);
}

using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("￥１，２３４", "¥1,234")]
    [InlineData("\\98", "¥98")]
    [InlineData("ｻﾞﾊﾞｽ", "ザバス")]
    [InlineData("０４５−５５５−０１９９", "045-555-0199")]
    [InlineData("03ー5550ー7788", "03-5550-7788")]
    [InlineData("コーヒー", "コーヒー")]
    [InlineData("２×３", "2x3")]
    [InlineData("℡", "TEL")]
    [InlineData("㈱", "(株)")]
    [InlineData("a\u3000b", "a b")]
    [InlineData("a\uFFFDb", "a b")]
    public void Text_is_folded_to_one_form(string printed, string expected)
    {
        var folded = FoldedText.Of(printed);

        folded.Text.ShouldBe(expected);
    }

    [Fact]
    public void Half_a_character_is_a_space()
    {
        var folded = FoldedText.Of($"a{(char)0xD800}b");

        folded.Text.ShouldBe("a b");
    }

    [Fact]
    public void A_part_is_given_back_as_printed()
    {
        var folded = FoldedText.Of("０１２ ｻﾞﾊﾞｽ ￥１００");

        var name = folded.Printed(folded.Text.IndexOf('ザ', StringComparison.Ordinal), "ザバス".Length);

        name.ShouldBe("ｻﾞﾊﾞｽ");
    }
}

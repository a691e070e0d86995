using GiftDigi.Receipts.Worker.Commands;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("こもれびマート", "こもれびマート")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1,A2)", "\"'@SUM(A1,A2)\"")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("1=1", "1=1")]
    public void A_cell_is_quoted_where_needed_and_never_a_formula(string text, string expected) =>
        CsvText.Line([text, "x"]).ShouldBe($"{expected},x\r\n");
}

using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class RowBuilderTests
{
    [Theory]
    [InlineData("小計 2", 60, "25点", 53, 90, "小計 25点")]
    [InlineData("¥1,046", 160, "6", 150, 160, "¥1,046")]
    [InlineData("19:53", 160, "3 レジ", 152, 240, "19:53 レジ")]
    public void What_two_lines_hold_of_one_character_is_read_once(string left, int leftEnd, string right, int rightStart, int rightEnd, string expected)
    {
        var page = PageOf.Lines(Line(left, leftEnd - (left.Length * 12), leftEnd), Line(right, rightStart, rightEnd));

        var row = RowBuilder.Build(page).ShouldHaveSingleItem();

        row.Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("¥10", 160, "00", 160, "¥1000")]
    [InlineData("ビール", 160, "ルパン", 164, "ビールルパン")]
    [InlineData("10:05", 160, "5名", 164, "10:05 5名")]
    public void Lines_that_only_touch_lose_nothing(string left, int leftEnd, string right, int rightStart, string expected)
    {
        var page = PageOf.Lines(Line(left, leftEnd - (left.Length * 12), leftEnd), Line(right, rightStart, rightStart + (right.Length * 12)));

        var row = RowBuilder.Build(page).ShouldHaveSingleItem();

        row.Text.ShouldBe(expected);
    }

    private static OcrLine Line(string text, int start, int end)
    {
        var parts = text.Split(' ');
        var width = (end - start) / text.Length;
        var words = new List<OcrWord>();
        foreach (var part in parts)
        {
            var x = words.Count == 0 ? start : words[^1].Box.Right + width;
            words.Add(new(part, new(x, 100, part.Length * width, 20), 0.95));
        }

        return new(words);
    }
}

using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class RowAssemblerTests
{
    private const int Height = 20;

    [Fact]
    public void Label_and_amount_of_one_level_are_one_row_label_first()
    {
        RowsOf([Line("¥198", 500, 11), Line("牛乳", 0, 10), Line("¥98", 510, 41), Line("パン", 0, 40)])
            .ShouldBe(["牛乳 ¥198", "パン ¥98"]);
    }

    [Theory]
    [InlineData(0.06)]
    [InlineData(-0.06)]
    public void Rows_that_fall_or_rise_across_the_page_are_told_by_their_long_lines(double slope)
    {
        var lines = new List<OcrLine>();
        for (var row = 0; row < 8; row++)
        {
            lines.Add(Sloped($"名{row}", 0, 10 + (26 * row), 200, slope));
            lines.Add(Sloped($"{row}円", 540, 10 + (26 * row), 60, slope));
        }

        RowsOf(lines).ShouldBe(Enumerable.Range(0, 8).Select(row => $"名{row} {row}円"));
    }

    [Fact]
    public void Rows_of_a_page_whose_slope_changes_from_top_to_bottom_are_kept_apart()
    {
        var lines = new List<OcrLine>();
        for (var row = 0; row < 24; row++)
        {
            var slope = 0.035 * ((row / 12.0) - 1);
            lines.Add(Sloped($"名{row}", 0, 100 + (26 * row), 220, slope));
            lines.Add(Sloped($"{row}円", 540, 100 + (26 * row), 60, slope));
        }

        RowsOf(lines).ShouldBe(Enumerable.Range(0, 24).Select(row => $"名{row} {row}円"));
    }

    [Fact]
    public void Amounts_half_a_row_below_belong_to_neither_row()
    {
        RowsOf([Line("牛乳", 0, 10), Line("パン", 0, 38), Line("¥198", 500, 24)])
            .ShouldBe(["牛乳", "¥198", "パン"]);
    }

    [Fact]
    public void Of_two_rows_within_reach_the_nearer_one_takes_the_amount()
    {
        RowsOf([Line("牛乳", 0, 10), Line("パン", 0, 28), Line("¥98", 500, 26), Line("¥198", 500, 7)])
            .ShouldBe(["牛乳 ¥198", "パン ¥98"]);
    }

    [Fact]
    public void Print_of_double_height_stands_on_the_row_of_the_small_print_beside_it()
    {
        RowsOf([Line("合計", 0, 40, 2 * Height), Line("(税込)", 120, 48), Line("¥1,234", 400, 42, 2 * Height), Line("小計", 0, 4), Line("現金", 0, 76)])
            .ShouldBe(["小計", "合計 (税込) ¥1,234", "現金"]);
    }

    [Fact]
    public void A_small_raised_mark_belongs_to_its_row()
    {
        RowsOf([Line("牛乳", 0, 40), Line("軽", 60, 34, Height / 2), Line("¥198", 500, 40), Line("パン", 0, 14)])
            .ShouldBe(["パン", "牛乳 軽 ¥198"]);
    }

    [Fact]
    public void Two_small_rows_beside_large_print_are_not_taken_for_one()
    {
        var rows = RowsOf([Line("領収証", 0, 30, 2 * Height), Line("2026年", 400, 15), Line("No.1", 400, 45)]);

        rows.ShouldBe(["2026年", "領収証", "No.1"]);
    }

    [Fact]
    public void Lines_that_stand_over_each_other_are_never_one_row()
    {
        RowsOf([Line("あいうえお", 0, 10), Line("かきくけこ", 40, 16)])
            .ShouldBe(["あいうえお", "かきくけこ"]);
    }

    [Fact]
    public void Every_line_is_in_one_row_whatever_the_order_in_which_they_come()
    {
        var box =
            from x in Gen.Choose(-50, 600)
            from y in Gen.Choose(-50, 600)
            from width in Gen.Choose(0, 300)
            from height in Gen.Choose(0, 60)
            select new PixelBox(x, y, width, height);
        var lines = box.NonEmptyListOf().Select(boxes => boxes.Distinct().Select((at, index) => new OcrLine([new($"{index}", at, 1)])).ToArray());

        Prop.ForAll(lines.ToArbitrary(), given =>
        {
            var backwards = given.Reverse().ToArray();

            var (rows, other) = (RowAssembler.Assemble(given), RowAssembler.Assemble(backwards));

            rows.SelectMany(row => row).Order().ShouldBe(Enumerable.Range(0, given.Length));
            rows.Select(row => string.Join(' ', row.Select(index => given[index].Text).Order())).Order()
                .ShouldBe(other.Select(row => string.Join(' ', row.Select(index => backwards[index].Text).Order())).Order());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Lines_around_one_middle_are_told_apart_in_any_order()
    {
        PixelBox[] boxes = [new(449, 392, 179, 56), new(58, 365, 299, 56), new(388, 364, 155, 49), new(147, 366, 121, 54)];
        List<OcrLine> lines = [.. boxes.Select((box, index) => new OcrLine([new($"{index}", box, 1)]))];

        var rows = RowsOf(lines).Order().ToList();

        RowsOf([.. lines.AsEnumerable().Reverse()]).Order().ShouldBe(rows);
    }

    [Fact]
    public void Lines_in_reading_order_stay_in_it()
    {
        var lines = RowAssembler.InReadingOrder([Line("c", 0, 70), Line("b", 400, 12), Line("a", 0, 10), Line("d", 300, 68)]);

        RowAssembler.InReadingOrder(lines).ShouldBe(lines);
        string.Concat(lines.Select(line => line.Text)).ShouldBe("abcd");
    }

    private static IEnumerable<string> RowsOf(List<OcrLine> lines) =>
        RowAssembler.Assemble(lines).Select(row => string.Join(' ', row.Select(index => string.Concat(lines[index].Words.Select(word => word.Text)))));

    /// <summary>A line of one word whose middle is at <paramref name="middle"/>.</summary>
    private static OcrLine Line(string text, int x, int middle, int height = Height) =>
        new([new(text, new(x, middle - (height / 2), text.Length * height, height), 1)]);

    /// <summary>A line of words, one letter each, along a slope that is level with <paramref name="middle"/> at the page's left side.</summary>
    private static OcrLine Sloped(string text, int x, int middle, int width, double slope)
    {
        var step = width / text.Length;
        return new([.. text.Select((letter, at) => new OcrWord(
            letter.ToString(),
            new(x + (at * step), (int)Math.Round(middle + (slope * (x + (at * step))) - (Height / 2.0)), step - 4, Height),
            1))]);
    }
}

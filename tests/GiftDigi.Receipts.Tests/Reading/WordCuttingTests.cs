using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class WordCuttingTests
{
    /// <summary>100 steps on 800 pixels: a full-width character takes five steps.</summary>
    private static readonly TextRegion Region = new([new(100, 50), new(900, 50)], Height: 50, Score: 1);

    /// <summary>The region on it begins 50 pixels from the left, and its middle is 50 pixels from the top.</summary>
    private static readonly PageWarp Page = PageWarp.Of([Region]);

    [Fact]
    public void A_space_and_a_wide_gap_part_words()
    {
        var line = Line([('緑', 5), ('茶', 10), ('大', 15), (' ', 18), ('4', 21), ('0', 23.5), ('¥', 60), ('9', 62.5), ('8', 65)]);

        var cut = WordCutting.Cut(Page, Region, line).ShouldNotBeNull();

        cut.Words.Select(word => word.Text).ShouldBe(["緑茶大", "40", "¥98"]);
        cut.Text.ShouldBe("緑茶大 40 ¥98");
    }

    [Fact]
    public void A_word_lies_where_its_characters_are()
    {
        var line = Line([('合', 5), ('計', 10), ('¥', 80), ('1', 82.5), ('2', 85)]);

        var amount = WordCutting.Cut(Page, Region, line).ShouldNotBeNull().Words[^1].Box;

        // Steps 80 to 85 are pixels 690 to 730; half a narrow character belongs to each end.
        amount.X.ShouldBeInRange(670, 690);
        amount.Right.ShouldBeInRange(730, 750);
        (amount.Y, amount.Height).ShouldBe((25, 50));
    }

    [Fact]
    public void Print_of_double_width_is_no_row_of_words()
    {
        var line = Line([('領', 10), ('収', 20), ('書', 30), ('で', 40), ('す', 50)]);

        WordCutting.Cut(Page, Region, line).ShouldNotBeNull().Words.ShouldHaveSingleItem().Text.ShouldBe("領収書です");
    }

    [Fact]
    public void A_line_without_characters_is_no_line()
    {
        WordCutting.Cut(Page, Region, Line([])).ShouldBeNull();
        WordCutting.Cut(Page, Region, Line([(' ', 3)])).ShouldBeNull();
    }

    [Fact]
    public void What_the_decoder_says_of_the_whole_line_is_kept()
    {
        var falling = new TextRegion([new(0, 0), new(100, 100)], Height: 10, Score: 1);
        var line = Line([('口', 5), ('ロ', 10)]) with { Alternatives = [new("ロロ", 0.2)] };

        var cut = WordCutting.Cut(PageWarp.Of([falling]), falling, line).ShouldNotBeNull();

        cut.Confidence.ShouldBe(0.7);
        cut.Degrees.ShouldBe(45, 0.001);
        cut.Alternatives.ShouldHaveSingleItem().Text.ShouldBe("ロロ");
    }

    private static DecodedLine Line((char Value, double Center)[] characters) => new(
        [.. characters.Select(character => new DecodedCharacter(character.Value, (int)(character.Center - 0.5), (int)(character.Center + 0.5), 0.9))],
        Confidence: 0.7,
        Alternatives: [],
        Steps: 100);
}

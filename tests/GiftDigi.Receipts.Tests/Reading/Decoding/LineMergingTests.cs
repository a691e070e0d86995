using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading.Decoding;

public sealed class LineMergingTests
{
    [Fact]
    public void Where_they_differ_the_surer_character_is_taken()
    {
        var first = Line("パニラアイス", 0.4, [0.5, 0.9, 0.9, 0.9, 0.9, 0.9]);
        var second = Line("バニラアイフ", 0.3, [0.8, 0.9, 0.9, 0.9, 0.9, 0.3]);

        LineMerging.Merge(first, second, OpinionWeights.Equal).Text.ShouldBe("バニラアイス");
    }

    [Fact]
    public void Where_they_agree_the_surer_confidence_counts()
    {
        var merged = LineMerging.Merge(Line("茶", 0.4, [0.4]), Line("茶", 0.8, [0.8]), OpinionWeights.Equal);

        merged.Confidence.ShouldBe(0.8);
        merged.Characters[0].Confidence.ShouldBe(0.8);
    }

    [Fact]
    public void Readings_of_different_widths_are_aligned_by_their_place_on_the_line()
    {
        // The second reading has twice the steps and lost the first 1.
        var first = new DecodedLine([new('1', 1, 2, 0.9), new('1', 5, 6, 0.4), new('8', 9, 10, 0.9)], 0.4, [], 12);
        var second = new DecodedLine([new('7', 10, 12, 0.8), new('8', 18, 20, 0.9)], 0.5, [], 24);

        var merged = LineMerging.Merge(first, second, OpinionWeights.Equal);

        merged.Text.ShouldBe("178");
        merged.Steps.ShouldBe(12);
        merged.Characters[1].Start.ShouldBe(5);
    }

    [Theory]
    [InlineData(0.9, "牛乳1L")]
    [InlineData(0.2, "牛乳L")]
    public void A_character_that_only_one_reading_has_stays_when_it_is_sure(double sureness, string text)
    {
        var first = Line("牛乳1L", 0.4, [0.9, 0.9, sureness, 0.9]);
        var second = new DecodedLine([.. first.Characters.Where(character => character.Value != '1')], 0.4, [], first.Steps);

        LineMerging.Merge(first, second, OpinionWeights.Equal).Text.ShouldBe(text);
        LineMerging.Merge(second, first, OpinionWeights.Equal).Text.ShouldBe(text);
    }

    [Fact]
    public void A_second_recogniser_may_count_for_figures_only()
    {
        var first = Line("茶¥3S8", 0.4, [0.6, 0.9, 0.9, 0.6, 0.9]);
        var second = Line("茉¥398", 0.4, [0.9, 0.9, 0.9, 0.9, 0.9]);

        LineMerging.Merge(first, second, new(Figures: 1, Words: 0)).Text.ShouldBe("茶¥398");
    }

    [Fact]
    public void The_readings_not_taken_become_alternatives()
    {
        var merged = LineMerging.Merge(Line("ハ", 0.5, [0.5]), Line("バ", 0.6, [0.6]), OpinionWeights.Equal);

        merged.Text.ShouldBe("バ");
        merged.Alternatives.ShouldHaveSingleItem().Text.ShouldBe("ハ");
        (merged.Confidence + merged.Alternatives[0].Confidence).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Of_two_looks_the_one_is_taken_that_both_hold_for_likelier()
    {
        var first = Line("ハ", 0.5, [0.5]) with { Alternatives = [new("バ", 0.4)] };
        var second = Line("バ", 0.45, [0.5]) with { Alternatives = [new("パ", 0.3)] };

        var chosen = LineMerging.Choose(first, second);

        chosen.Text.ShouldBe("バ");
        chosen.Confidence.ShouldBe(0.425, 1e-9);
        chosen.Alternatives.Select(alternative => alternative.Text).ShouldBe(["ハ", "パ"]);
    }

    [Fact]
    public void An_empty_second_reading_changes_nothing()
    {
        var first = Line("茶", 0.4, [0.4]);

        LineMerging.Merge(first, new([], 0, [], 8), OpinionWeights.Equal).ShouldBeSameAs(first);
    }

    private static DecodedLine Line(string text, double confidence, double[] sureness) =>
        new([.. text.Select((character, index) => new DecodedCharacter(character, (2 * index) + 1, (2 * index) + 2, sureness[index]))], confidence, [], (2 * text.Length) + 1);
}

using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading.Decoding;

public sealed class LineDecoderTests
{
    private const char Blank = PaintedLine.Blank;
    private static readonly LineDecoder Optical = new(PaintedLine.Characters, null, new());
    private static readonly LineDecoder WithLanguage = new(PaintedLine.Characters, CharacterLanguageModel.Default, new());

    [Fact]
    public void A_line_that_is_sure_is_read_as_it_stands()
    {
        var line = WithLanguage.Decode(new PaintedLine().Sure("ハバヘ力ムヌ¥1,280").Emissions());

        line.Text.ShouldBe("ハバヘ力ムヌ¥1,280".Replace('力', 'カ'));
        line.Confidence.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_sure_name_that_no_dictionary_knows_stays()
    {
        var line = WithLanguage.Decode(new PaintedLine().Sure("ヌヴソムヘ").Emissions());

        line.Text.ShouldBe("ヌヴソムヘ");
    }

    [Fact]
    public void Many_ways_to_a_text_outweigh_the_likeliest_single_way()
    {
        // Best path: two blanks, 0.36; the three ways that show A come to 0.64.
        var painted = new PaintedLine().Step((Blank, 0.6f), ('A', 0.4f)).Step((Blank, 0.6f), ('A', 0.4f));

        Optical.Decode(painted.Emissions()).Text.ShouldBe("A");
    }

    [Fact]
    public void A_repeated_character_needs_a_blank_between()
    {
        var apart = new PaintedLine().Sure("AA");
        var together = new PaintedLine().Step(('A', 0.99f)).Step(('A', 0.99f));

        Optical.Decode(apart.Emissions()).Text.ShouldBe("AA");
        Optical.Decode(together.Emissions()).Text.ShouldBe("A");
    }

    [Theory]
    [InlineData("レストラ", 'ソ', 'ン', "", "レストラン")]
    [InlineData("コーヒ", '-', 'ー', "", "コーヒー")]
    [InlineData("ミルク1", 'I', 'L', "", "ミルク1L")]
    [InlineData("ミルクコーヒーリ", '力', 'カ', "ー", "ミルクコーヒーリカー")]
    public void Neighbours_settle_what_the_picture_leaves_open(string before, char likelier, char other, string after, string meant)
    {
        var painted = new PaintedLine().Sure(Known(before)).Step((likelier, 0.55f), (other, 0.44f)).Step((Blank, 0.99f)).Sure(Known(after));

        WithLanguage.Decode(painted.Emissions()).Text.ShouldBe(Known(meant));
    }

    [Theory]
    [InlineData('3', '8')]
    [InlineData('8', '3')]
    [InlineData('0', '6')]
    [InlineData('1', '7')]
    public void Which_digit_it_is_only_the_picture_says(char likelier, char other)
    {
        var painted = new PaintedLine().Sure("¥1,").Step((likelier, 0.51f), (other, 0.48f)).Step((Blank, 0.99f)).Sure("20");

        var line = WithLanguage.Decode(painted.Emissions());

        line.Text.ShouldBe($"¥1,{likelier}20");
        line.Alternatives[0].Text.ShouldBe($"¥1,{other}20");
    }

    [Fact]
    public void A_number_that_cannot_be_gives_way_to_one_that_can()
    {
        var painted = new PaintedLine().Sure("03-").Step(('8', 0.5f), ('3', 0.3f), ('0', 0.19f)).Step((Blank, 0.99f)).Sure("123-4567");

        var line = WithLanguage.Decode(painted.Emissions());

        line.Text.ShouldBe("03-3123-4567");
        line.Characters[3].Value.ShouldBe('3');
        line.Characters[3].Confidence.ShouldBe(0.3, 0.01);
        line.Alternatives.ShouldNotContain(alternative => alternative.Text == "03-8123-4567");
    }

    [Fact]
    public void What_is_hardly_seen_does_not_take_the_place_of_what_cannot_be()
    {
        var painted = new PaintedLine().Sure("03-").Step(('8', 0.9f), ('3', 0.09f)).Step((Blank, 0.99f)).Sure("123-4567");

        WithLanguage.Decode(painted.Emissions()).Text.ShouldBe("03-8123-4567");
    }

    [Fact]
    public void Alternatives_come_in_order_and_confidences_share_one()
    {
        var painted = new PaintedLine().Step(('3', 0.5f), ('8', 0.3f), ('6', 0.19f)).Step((Blank, 0.99f)).Sure("20");

        var line = WithLanguage.Decode(painted.Emissions());

        line.Text.ShouldBe("320");
        line.Alternatives.Select(alternative => alternative.Text).Take(2).ShouldBe(["820", "620"]);
        (line.Confidence + line.Alternatives.Sum(alternative => alternative.Confidence)).ShouldBeInRange(0.9, 1.000001);
        line.Confidence.ShouldBe(0.5, 0.02);
    }

    [Fact]
    public void Characters_know_their_steps_and_confidence()
    {
        var painted = new PaintedLine().Step((Blank, 0.99f)).Step(('A', 0.7f), (Blank, 0.29f)).Step(('A', 0.9f)).Step((Blank, 0.99f)).Step(('B', 0.8f), ('8', 0.1f));

        var line = Optical.Decode(painted.Emissions());

        line.Steps.ShouldBe(5);
        line.Characters.Select(character => (character.Value, character.Start, character.End)).ShouldBe([('A', 1, 3), ('B', 4, 5)]);
        line.Characters[0].Confidence.ShouldBe(0.9, 0.01);
    }

    [Fact]
    public void Probabilities_and_their_logarithms_give_the_same_reading()
    {
        var painted = new PaintedLine().Sure("コー").Step(('ヒ', 0.6f), ('レ', 0.39f)).Sure("ー");

        var one = WithLanguage.Decode(painted.Emissions());
        var other = WithLanguage.Decode(painted.Emissions(EmissionScale.LogProbability));

        other.Text.ShouldBe(one.Text);
        other.Confidence.ShouldBe(one.Confidence, 1e-4);
    }

    [Fact]
    public void A_line_leaves_nothing_behind_for_the_next()
    {
        var decoder = new LineDecoder(PaintedLine.Characters, CharacterLanguageModel.Default, new());
        var short_ = new PaintedLine().Step(('3', 0.5f), ('8', 0.49f));
        var before = decoder.Decode(short_.Emissions());

        decoder.Decode(new PaintedLine().Sure("レストランコーヒーミルク牛乳").Emissions());

        decoder.Decode(short_.Emissions()).Confidence.ShouldBe(before.Confidence);
    }

    [Fact]
    public void Nothing_but_blanks_is_an_empty_line()
    {
        var line = WithLanguage.Decode(new PaintedLine().Step((Blank, 0.99f)).Step((Blank, 0.99f)).Emissions());

        line.Text.ShouldBeEmpty();
        line.Characters.ShouldBeEmpty();
    }

    [Fact]
    public void A_recogniser_of_other_classes_is_refused()
    {
        Should.Throw<ArgumentException>(() => WithLanguage.Decode(new(new float[10], 5, EmissionScale.Probability)));
    }

    private static string Known(string text) => string.Concat(text.Where(character => PaintedLine.Characters.ClassOf(character) > 0));
}

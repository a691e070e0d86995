using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class GreedyDecoderTests
{
    private static readonly CharacterSet Characters = CharacterSet.Parse("a\nb\nc");

    [Theory]
    [InlineData("aabb", "ab")]
    [InlineData("a-a", "aa")]
    [InlineData("--c-", "c")]
    [InlineData("----", "")]
    public void Repetitions_are_one_character_unless_a_blank_parts_them(string path, string expected)
    {
        Decode(path, 0.9f).Text.ShouldBe(expected);
    }

    [Fact]
    public void A_character_has_the_steps_it_shows_in()
    {
        var line = Decode("-aa-b", 0.9f);

        line.Characters.Select(character => (character.Start, character.End)).ShouldBe([(1, 3), (4, 5)]);
        line.Steps.ShouldBe(5);
    }

    [Fact]
    public void Its_confidence_is_the_probability_whatever_the_scale()
    {
        Decode("ab", 0.7f).Confidence.ShouldBe(0.7, 0.001);
        GreedyDecoder.Decode(new(Array.ConvertAll(Values("ab", 0.7f), MathF.Log), 4, EmissionScale.LogProbability), Characters)
            .Confidence.ShouldBe(0.7, 0.001);
    }

    private static DecodedLine Decode(string path, float probability) =>
        GreedyDecoder.Decode(new(Values(path, probability), classes: 4, EmissionScale.Probability), Characters);

    private static float[] Values(string path, float probability)
    {
        var values = new float[4 * path.Length];
        Array.Fill(values, (1 - probability) / 3);
        for (var step = 0; step < path.Length; step++)
        {
            values[(4 * step) + "-abc".IndexOf(path[step], StringComparison.Ordinal)] = probability;
        }

        return values;
    }
}

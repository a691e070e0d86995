using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class LineContrastTests
{
    private const int Width = 40;
    private const int Stride = 64;

    [Theory]
    [InlineData(-0.2f, 0.3f)]
    [InlineData(-0.9f, -0.3f)]
    [InlineData(0.1f, 0.95f)]
    public void Paper_becomes_white_and_ink_black_in_any_light(float ink, float paper)
    {
        var strip = Strip(ink, paper);

        LineContrast.Stretch(strip, Width, Stride);

        strip[0].ShouldBe(-1, 0.05);
        strip[Width - 1].ShouldBe(1, 0.05);
    }

    [Fact]
    public void Grain_on_blank_paper_is_not_made_black()
    {
        var strip = Strip(ink: 0.47f, paper: 0.5f);

        LineContrast.Stretch(strip, Width, Stride);

        strip[0].ShouldBeGreaterThan(0.7f);
    }

    [Fact]
    public void What_pads_the_line_stays_as_it_is()
    {
        var strip = Strip(ink: -0.2f, paper: 0.3f);

        LineContrast.Stretch(strip, Width, Stride);

        strip[Width].ShouldBe(0);
    }

    /// <summary>A strip of paper with a quarter of it ink, on the left, and padding of 0 on the right.</summary>
    private static float[] Strip(float ink, float paper)
    {
        var strip = new float[48 * Stride];
        for (var i = 0; i < strip.Length; i++)
        {
            strip[i] = (i % Stride) switch { < Width / 4 => ink, < Width => paper, _ => 0 };
        }

        return strip;
    }
}

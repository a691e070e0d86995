using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Imaging;

public sealed class GrayPixelsTests
{
    [Fact]
    public void Turned_by_a_quarter_the_left_side_is_the_upper_one()
    {
        var pixels = new GrayPixels(new(3, 2), [1, 2, 3, 4, 5, 6]);

        var turned = pixels.QuarterTurned();

        turned.Size.ShouldBe(new PixelSize(2, 3));
        turned.Values.ToArray().ShouldBe([4, 1, 5, 2, 6, 3]);
    }

    [Fact]
    public void Four_quarters_are_a_whole_turn()
    {
        var values = new byte[130 * 201];
        new Random(1).NextBytes(values);
        var pixels = new GrayPixels(new(130, 201), values);

        pixels.QuarterTurned().QuarterTurned().QuarterTurned().QuarterTurned().Values.ToArray().ShouldBe(values);
    }
}

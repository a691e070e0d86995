using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class TextRegionTests
{
    /// <summary>Ten to the right, then ten down.</summary>
    private static readonly TextRegion Bent = new([new(0, 0), new(10, 0), new(10, 10)], Height: 4, Score: 1);

    [Theory]
    [InlineData(-2, -2, 0)]
    [InlineData(5, 5, 0)]
    [InlineData(10, 10, 0)]
    [InlineData(16, 10, 6)]
    [InlineData(23, 10, 13)]
    public void A_distance_is_followed_around_the_bend_and_straight_on_beyond_the_ends(double distance, double x, double y)
    {
        var point = Bent.At(distance);

        point.X.ShouldBe(x, 0.001);
        point.Y.ShouldBe(y, 0.001);
    }

    [Fact]
    public void Its_box_reaches_half_its_height_to_both_sides_of_the_spine()
    {
        var level = new TextRegion([new(20, 50), new(80, 50)], Height: 10, Score: 1);

        level.Box().ShouldBe(new PixelBox(20, 45, 60, 10));
        level.BoxBetween(30, 40).ShouldBe(new PixelBox(50, 45, 10, 10));
    }

    [Fact]
    public void A_part_keeps_the_bend_that_lies_in_it()
    {
        var part = Bent.Part(4, 18);

        part.Spine.ShouldBe([new(4, 0), new(10, 0), new(10, 8)]);
        part.Length.ShouldBe(14, 0.001);
    }

    [Fact]
    public void Read_from_its_other_end_it_points_the_other_way()
    {
        var level = new TextRegion([new(20, 50), new(80, 50)], Height: 10, Score: 1);

        level.Degrees.ShouldBe(0, 0.001);
        Math.Abs(level.Reversed().Degrees).ShouldBe(180, 0.001);
        level.Reversed().At(0).ShouldBe(new PixelPoint(80, 50));
    }
}

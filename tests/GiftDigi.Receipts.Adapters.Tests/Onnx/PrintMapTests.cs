using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Onnx;

public sealed class PrintMapTests
{
    private static readonly PixelSize Size = new(400, 300);

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(-30)]
    [InlineData(80)]
    public void A_straight_stripe_becomes_a_spine_along_it(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var map = Paint((x, y) => Math.Abs((x * cos) + (y * sin)) < 100 && Math.Abs((y * cos) - (x * sin)) < 4);

        var region = Regions(map).ShouldHaveSingleItem();

        region.Degrees.ShouldBe(degrees, 0.5);
        region.Spine.Count.ShouldBe(2);
        region.At(region.Length / 2).DistanceTo(new(200, 150)).ShouldBeLessThan(1);
        region.Length.ShouldBeInRange(205, 240);
        region.Height.ShouldBeInRange(16, 26);
        region.Score.ShouldBe(0.9, 0.01);
    }

    [Fact]
    public void A_bent_stripe_is_followed()
    {
        static double Arc(double x) => x * x / 500;
        var map = Paint((x, y) => Math.Abs(x) < 120 && Math.Abs(y - Arc(x)) < 4);

        var region = Regions(map).ShouldHaveSingleItem();

        region.Spine.Count.ShouldBeGreaterThan(2);
        for (var distance = 15.0; distance < region.Length - 15; distance += 10)
        {
            var (x, y) = region.At(distance);
            (y - 150).ShouldBe(Arc(x - 200), 1.5);
        }
    }

    [Fact]
    public void Stripes_that_do_not_touch_are_lines_of_their_own_and_specks_are_none()
    {
        var map = Paint((x, y) => Math.Abs(x) < 100 && (Math.Abs(y) < 3 || Math.Abs(y - 12) < 3) || (Math.Abs(x - 150) < 1.5 && Math.Abs(y) < 1.5));

        Regions(map).Count.ShouldBe(2);
    }

    [Fact]
    public void Short_print_is_level_and_in_its_middle()
    {
        var map = Paint((x, y) => Math.Abs(x - 10) < 8 && Math.Abs(y) < 7);

        var region = Regions(map).ShouldHaveSingleItem();

        region.Degrees.ShouldBe(0, 0.001);
        region.At(region.Length / 2).DistanceTo(new(210, 150)).ShouldBeLessThan(1);
    }

    [Fact]
    public void Places_are_given_in_pixels_of_the_photo()
    {
        var map = Paint((x, y) => Math.Abs(x) < 100 && Math.Abs(y) < 4);

        var region = map.Cores().ShouldHaveSingleItem().ToRegion(new(2, 0, 1000, 0, 2, 500));

        region.At(region.Length / 2).DistanceTo(new(1400, 800)).ShouldBeLessThan(2);
        region.Height.ShouldBe(2 * Regions(map)[0].Height, 0.001);
    }

    [Theory]
    [InlineData(960, 960)]
    [InlineData(961, 500)]
    [InlineData(2500, 1000)]
    [InlineData(40, 5000)]
    public void Tiles_cover_a_picture_once_and_see_beyond_their_inner_edges(int width, int height)
    {
        var tiles = Tiling.Of(new(width, height)).ToList();

        tiles.ShouldAllBe(tile => tile.Seen.Width <= Tiling.MostSide && tile.Seen.Height <= Tiling.MostSide);
        tiles.Sum(tile => (long)tile.Own.Width * tile.Own.Height).ShouldBe((long)width * height);
        PixelBox.Around(tiles.Select(tile => tile.Own)).ShouldBe(new PixelBox(0, 0, width, height));
        tiles.ShouldAllBe(tile => (tile.Own.X == 0 || tile.Own.X - tile.Seen.X >= 32) && (tile.Own.Bottom == height || tile.Seen.Bottom - tile.Own.Bottom >= 32));
    }

    /// <summary>A map that is sure of the points, from the middle of the picture on, for which <paramref name="isPrint"/> holds.</summary>
    private static PrintMap Paint(Func<double, double, bool> isPrint) => new(
        Size,
        [.. Enumerable.Range(0, Size.Width * Size.Height).Select(i => isPrint((i % Size.Width) + 0.5 - 200, (i / Size.Width) + 0.5 - 150) ? 0.9f : 0.05f)]);

    private static List<TextRegion> Regions(PrintMap map) => [.. map.Cores().Select(core => core.ToRegion(AffineMap.Identity))];
}

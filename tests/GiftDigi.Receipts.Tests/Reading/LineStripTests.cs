using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class LineStripTests
{
    private const int Height = LineStrip.Height;

    [Fact]
    public void A_level_line_of_the_strips_height_is_copied_pixel_by_pixel()
    {
        var photo = Paint(new(200, 100), (x, y) => (byte)(((x * 7) + (y * 3)) % 256));
        var region = new TextRegion([new(20, 50), new(120, 50)], Height, Score: 1);

        var strip = Sample(photo, region);

        strip.Length.ShouldBe(100 * Height);
        for (var i = 0; i < strip.Length; i++)
        {
            var expected = photo.Row(50 - (Height / 2) + (i / 100))[20 + (i % 100)];
            strip[i].ShouldBe((expected / 127.5f) - 1, 0.001f);
        }
    }

    [Fact]
    public void A_large_line_is_reduced_by_the_mean_of_its_pixels()
    {
        var checkered = Paint(new(400, 200), (x, y) => (byte)((x + y) % 2 == 0 ? 255 : 0));
        var region = new TextRegion([new(20, 100), new(320, 100)], 2 * Height, Score: 1);

        var strip = Sample(checkered, region);

        strip.ShouldAllBe(value => Math.Abs(value) < 0.01);
    }

    [Fact]
    public void Rows_keep_their_distance_when_the_strip_is_padded()
    {
        var photo = Paint(new(100, 100), (x, _) => (byte)x);
        var region = new TextRegion([new(10, 50), new(58, 50)], Height, Score: 1);
        var values = new float[64 * Height];

        LineStrip.Sample(photo, region, width: 48, values, stride: 64);

        values[64].ShouldBe(values[0]);
        values[48..64].ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void Print_on_curled_paper_is_straightened_along_the_spine()
    {
        // Bars that point at the centre of a circle, on a band around it: each is 10 pixels wide and 24 high along the arc.
        const double radius = 400;
        static double Around(double x, double y) => Math.Atan2(x - 300, 500 - y) * radius;
        static double Out(double x, double y) => Math.Sqrt(((x - 300) * (x - 300)) + ((y - 500) * (y - 500))) - radius;
        var photo = Paint(new(600, 400), (x, y) =>
            (byte)(Math.Abs(Out(x + 0.5, y + 0.5)) < 12 && (Around(x + 0.5, y + 0.5) + 1000) % 20 < 10 ? 0 : 255));
        var spine = Enumerable.Range(-8, 17).Select(i => new PixelPoint(300 + (radius * Math.Sin(i * 0.04)), 500 - (radius * Math.Cos(i * 0.04))));
        var region = new TextRegion([.. spine], Height, Score: 1);

        var strip = Sample(photo, region);

        var width = strip.Length / Height;
        var wrong = 0;
        for (var i = 0; i < strip.Length; i++)
        {
            var along = ((i % width) + 0.5) * region.Length / width;
            var isBar = Math.Abs((i / width) + 0.5 - (Height / 2.0)) < 12 && (along - (radius * 0.32) + 1000) % 20 < 10;
            wrong += Math.Abs(strip[i] - (isBar ? -1 : 1)) > 1 ? 1 : 0;
        }

        // Only pixels on the edges of bars may fall to the other side.
        wrong.ShouldBeLessThan(strip.Length / 25);
    }

    [Fact]
    public void Beyond_the_photo_its_nearest_pixels_go_on()
    {
        var photo = Paint(new(50, 50), (_, _) => 200);
        var region = new TextRegion([new(-30, 0), new(90, 0)], Height, Score: 1);

        Sample(photo, region).ShouldAllBe(value => Math.Abs(value - ((200 / 127.5f) - 1)) < 0.001);
    }

    private static float[] Sample(GrayPixels photo, TextRegion region)
    {
        var width = LineStrip.WidthOf(region);
        var values = new float[width * Height];
        LineStrip.Sample(photo, region, width, values, width);
        return values;
    }

    private static GrayPixels Paint(PixelSize size, Func<int, int, byte> pixel) =>
        new(size, [.. Enumerable.Range(0, size.Width * size.Height).Select(i => pixel(i % size.Width, i / size.Width))]);
}

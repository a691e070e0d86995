using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Imaging;

public sealed class ResamplingTests
{
    private static readonly GrayPixels Photo = new(new(61, 43), [.. Enumerable.Range(0, 61 * 43).Select(i => (byte)((((long)i * 2654435761L) >> 13) & 0xFF))]);

    [Fact]
    public void The_same_size_is_the_same_picture()
    {
        Resampling.Apply(Photo, new(10, 5, 30, 20), new(30, 20)).Values.ToArray()
            .ShouldBe([.. Enumerable.Range(0, 600).Select(i => Photo.Row(5 + (i / 30))[10 + (i % 30)])]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(40, 43)]
    public void Reduced_pixels_are_the_mean_of_what_they_cover(int width, int height)
    {
        var reduced = Resampling.Apply(Photo, new PixelSize(width, height));

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                ((double)reduced.Row(y)[x]).ShouldBe(Mean(x * 61.0 / width, (x + 1) * 61.0 / width, y * 43.0 / height, (y + 1) * 43.0 / height), 2);
            }
        }
    }

    [Fact]
    public void Enlarged_pixels_lie_between_their_neighbours()
    {
        var ramp = new GrayPixels(new(4, 1), [0, 40, 80, 120]);

        Resampling.Apply(ramp, new PixelSize(8, 1)).Values.ToArray().ShouldBe([0, 10, 30, 50, 70, 90, 110, 120]);
    }

    private static double Mean(double left, double right, double top, double bottom)
    {
        var sum = 0.0;
        for (var y = (int)top; y < Math.Min(43, Math.Ceiling(bottom)); y++)
        {
            for (var x = (int)left; x < Math.Min(61, Math.Ceiling(right)); x++)
            {
                sum += Photo.Row(y)[x] * (Math.Min(right, x + 1) - Math.Max(left, x)) * (Math.Min(bottom, y + 1) - Math.Max(top, y));
            }
        }

        return sum / ((right - left) * (bottom - top));
    }
}

using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Imaging;

public sealed class StackedPhotoTests
{
    [Fact]
    public void Shots_of_different_sizes_stand_one_below_the_other_at_one_width_and_every_point_is_found_again()
    {
        var stacked = StackedPhoto.Of([Shot(400, 300, 200), Shot(200, 100, 90)]);

        stacked.Image.Pixels.Size.ShouldBe(new PixelSize(200, 250));
        (stacked.Image.Pixels.Row(149)[0], stacked.Image.Pixels.Row(150)[0]).ShouldBe(((byte)200, (byte)90));
        stacked.Places[0].Apply(800, 600).ShouldBe((200, 150));
        stacked.Places[1].Apply(0, 0).ShouldBe((0, 150));
        stacked.Places[1].Inverse().Apply(200, 250).ShouldBe((400, 200));
    }

    [Fact]
    public void However_large_the_shots_are_the_picture_keeps_to_its_bounds()
    {
        var stacked = StackedPhoto.Of([.. Enumerable.Repeat(Shot(2000, 4000, 1), 5)]);

        var size = stacked.Image.Pixels.Size;
        ((long)size.Width * size.Height).ShouldBeLessThanOrEqualTo(16_100_000);
        size.Height.ShouldBeLessThanOrEqualTo(16_010);
    }

    [Fact]
    public void What_is_wrong_with_a_shot_is_wrong_with_the_picture()
    {
        var stacked = StackedPhoto.Of([Shot(20, 20, 1, ImageDefect.TooBlurred), Shot(20, 20, 1, ImageDefect.TooDark, ImageDefect.TooBlurred)]);

        stacked.Image.Defects.ShouldBe([ImageDefect.TooDark, ImageDefect.TooBlurred]);
    }

    /// <summary>A shot of one tone whose original is twice as large.</summary>
    private static NormalizedImage Shot(int width, int height, byte tone, params ImageDefect[] defects)
    {
        var size = new PixelSize(width, height);
        var original = size.Scaled(2);
        return new(new(size, [.. Enumerable.Repeat(tone, width * height)]), AffineMap.Scaling(size, original), original, defects);
    }
}

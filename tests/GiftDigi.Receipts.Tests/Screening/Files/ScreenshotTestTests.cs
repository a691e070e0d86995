using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Files;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Files;

public sealed class ScreenshotTestTests
{
    private static readonly PixelSize Screen = new(750, 1334);

    [Fact]
    public void A_perfectly_even_picture_of_a_screens_size_is_a_strong_signal()
    {
        var signal = Look(Screen, grain: 1, new()).ShouldHaveSingleItem();

        (signal.Strength, signal.Reason).ShouldBe((SignalStrength.Strong, Reason.RePhotographed));
    }

    [Fact]
    public void A_picture_of_another_size_gives_no_signal() => Look(new(752, 1334), grain: 1, new()).ShouldBeEmpty();

    [Fact]
    public void A_picture_with_grain_gives_no_signal() => Look(Screen, grain: 8, new()).ShouldBeEmpty();

    [Fact]
    public void A_picture_that_names_its_camera_gives_no_signal() => Look(Screen, grain: 1, new() { HasCamera = true }).ShouldBeEmpty();

    private static IEnumerable<Signal> Look(PixelSize size, int grain, ImageTraces traces)
    {
        var random = new Random(6);
        return ScreenshotTest.Look(ScreenedPhotos.Of(new(size, [.. Enumerable.Range(0, size.Width * size.Height).Select(_ => (byte)(240 + random.Next(grain)))]), traces));
    }
}

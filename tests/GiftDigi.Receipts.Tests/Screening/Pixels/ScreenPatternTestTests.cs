using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Pixels;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels;

public sealed class ScreenPatternTestTests
{
    private static readonly PixelSize Size = new(512, 512);

    [Fact]
    public void The_pattern_of_a_screen_is_a_weak_signal()
    {
        var signal = Look((x, y) => 6 * (Math.Sin(2 * Math.PI * x * 11 / 64) + Math.Sin(2 * Math.PI * y * 11 / 64))).ShouldHaveSingleItem();

        (signal.Strength, signal.Reason).ShouldBe((SignalStrength.Weak, Reason.RePhotographed));
    }

    [Fact]
    public void Paper_without_a_pattern_gives_no_signal() => Look((_, _) => 0).ShouldBeEmpty();

    [Fact]
    public void Stripes_in_one_direction_give_no_signal() => Look((x, _) => 8 * Math.Sin(2 * Math.PI * x * 11 / 64)).ShouldBeEmpty();

    [Fact]
    public void Light_that_falls_off_gives_no_signal() => Look((x, y) => (x + y) / 30.0).ShouldBeEmpty();

    private static IEnumerable<Signal> Look(Func<int, int, double> pattern)
    {
        var (random, values) = (new Random(5), new byte[Size.Width * Size.Height]);
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (byte)Math.Round(190 + pattern(index % Size.Width, index / Size.Width) + (random.NextDouble() * 4));
        }

        return ScreenPatternTest.Look(ScreenedPhotos.Of(new(Size, values), new()));
    }
}

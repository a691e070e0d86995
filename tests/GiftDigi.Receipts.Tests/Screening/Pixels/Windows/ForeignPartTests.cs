using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening.Pixels.Windows;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels.Windows;

public sealed class ForeignPartTests
{
    [Fact]
    public void Conspicuous_windows_that_touch_are_one_part_and_the_others_are_the_rest()
    {
        var part = ForeignPart.Of([At(0, 0), At(400, 100), At(464, 100), At(528, 100), At(0, 300)], [-3, 5, 8, 4, 2]);

        part.ShouldBe(new(new(400, 100, 176, 48), 8, 2));
    }

    [Fact]
    public void A_window_beside_the_part_that_says_little_is_not_of_it() =>
        ForeignPart.Of([At(0, 0), At(48, 0)], [8, 1]).ShouldBe(new(At(0, 0), 8, 1));

    [Fact]
    public void Windows_that_say_as_much_elsewhere_are_the_rest() =>
        ForeignPart.Of([At(0, 0), At(300, 0)], [8, 7.5f]).Rest.ShouldBe(7.5f);

    private static PixelBox At(int x, int y) => new(x, y, PhotoWindows.Side, PhotoWindows.Side);
}

using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class LineSplittingTests
{
    [Fact]
    public void A_line_that_is_narrow_enough_stays_whole()
    {
        var region = new TextRegion([new(0, 24), new(400, 24)], Height: 48, Score: 1);

        LineSplitting.Split(Bars(400), region, columns: 400).ShouldBe([region]);
    }

    [Fact]
    public void A_wide_line_is_divided_in_its_widest_gap()
    {
        var region = new TextRegion([new(0, 24), new(1000, 24)], Height: 48, Score: 1);

        var parts = LineSplitting.Split(Bars(1000, gapFrom: 600, gapTo: 700), region, columns: 800).ToList();

        parts.Count.ShouldBe(2);
        parts[0].Length.ShouldBeInRange(620, 680);
        parts[1].At(0).ShouldBe(parts[0].At(parts[0].Length));
        parts.Sum(part => part.Length).ShouldBe(region.Length, 0.001);
    }

    [Fact]
    public void Every_part_is_narrow_enough_even_without_a_gap()
    {
        var region = new TextRegion([new(0, 24), new(3000, 24)], Height: 48, Score: 1);
        var ink = new GrayPixels(new(3000, 48), [.. Enumerable.Range(0, 3000 * 48).Select(i => (byte)(i / 3000 % 2 * 255))]);

        var parts = LineSplitting.Split(ink, region, columns: 800).ToList();

        parts.ShouldAllBe(part => LineStrip.WidthOf(part) <= 800);
        parts.Sum(part => part.Length).ShouldBe(3000, 0.001);
    }

    /// <summary>Bars as close together as characters, with one gap.</summary>
    private static GrayPixels Bars(int width, int gapFrom = 0, int gapTo = 0) => new(
        new(width, 48),
        [.. Enumerable.Range(0, width * 48).Select(i => (byte)(IsBar(i % width, i / width) && !(i % width >= gapFrom && i % width < gapTo) ? 20 : 250))]);

    private static bool IsBar(int x, int y) => x % 20 < 12 && y is >= 8 and < 40;
}

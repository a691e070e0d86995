using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Imaging;

public sealed class TextSlopeTests
{
    [Theory]
    [InlineData(-12)]
    [InlineData(-3.3)]
    [InlineData(0)]
    [InlineData(1.7)]
    [InlineData(9)]
    public void The_slope_of_print_is_found_to_a_fifth_of_a_degree(double degrees)
    {
        var page = Turned(PrintedSheet.Draw(new(500, 700), characterHeight: 21), degrees);

        var slope = Measure(page);

        slope.QuarterTurn.ShouldBeFalse();
        (slope.Radians * 180 / Math.PI).ShouldBe(degrees, tolerance: 0.2);
    }

    [Fact]
    public void Print_that_runs_up_the_page_is_a_quarter_turn()
    {
        var page = Turned(PrintedSheet.Draw(new(600, 600), characterHeight: 21), 90);

        var slope = Measure(page);

        slope.QuarterTurn.ShouldBeTrue();
    }

    [Fact]
    public void Noise_does_not_stand_out_in_rows_as_print_does()
    {
        var values = Enumerable.Range(0, 400 * 400).Select(i => (byte)(unchecked((uint)i * 2654435761u) >> 24)).ToArray();

        var (noise, print) = (Measure(new(new(400, 400), values)), Measure(PrintedSheet.Draw(new(400, 400), characterHeight: 21)));

        noise.Contrast.ShouldBeLessThan(print.Contrast);
    }

    private static TextSlope Measure(GrayPixels page)
    {
        var pieces = PrintPieces.Of(InkMap.Of(page, window: 31));
        return TextSlope.Of(pieces, PrintHeight.Of(pieces));
    }

    /// <summary>The page with its lines falling to the right by this angle, about its centre.</summary>
    private static GrayPixels Turned(GrayPixels page, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = (page.Size.Width / 2.0, page.Size.Height / 2.0);
        var back = new AffineMap(cos, sin, x - (cos * x) - (sin * y), -sin, cos, y + (sin * x) - (cos * y));
        return AffineWarp.Apply(page, back, page.Size);
    }
}

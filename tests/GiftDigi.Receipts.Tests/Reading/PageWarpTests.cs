using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class PageWarpTests
{
    public static TheoryData<double, double, double, double, double> Bends { get; } = new()
    {
        { 0, 0, 0, 0, 0 },
        { 7, 0, 0, 0, 0 },
        { -31, 0, 0, 0, 0 },
        { 95, 0, 0, 0, 0 },
        { 180, 0, 0, 0, 0 },
        { -100, 0.1, -0.1, 0, 0 },
        { 0, 0.25, 0, 0, 0 },
        { 3, -0.25, 0, 0, 0 },
        { 0, 0, 0.4, 0, 0 },
        { -4, 0, -0.4, 0, 0 },
        { 10, 0.2, 0.3, 0, 0 },
        { 0, 0, 0, 0.05, 0 },
        { 0, 0, 0, -0.08, 0 },
        { 5, 0, 0.2, 0.06, 1 },
        { 88, 0.15, 0.1, -0.06, 2 },
    };

    [Theory]
    [MemberData(nameof(Bends))]
    public void Every_row_of_the_sheet_is_level_on_the_page(double degrees, double leanX, double leanY, double curl, double roll)
    {
        var receipt = Photograph(degrees, leanX, leanY, curl, roll);

        var warp = PageWarp.Of(receipt.Regions);

        foreach (var row in receipt.Pieces.GroupBy(piece => piece.Row))
        {
            var levels = row.SelectMany(piece => piece.Region.Spine).Select(point => warp.ToPage(point).Y).ToList();
            (levels.Max() - levels.Min()).ShouldBeLessThan(0.35 * PrintedReceipt.Height);
        }
    }

    [Theory]
    [MemberData(nameof(Bends))]
    public void Both_sides_of_the_sheet_are_upright_on_the_page(double degrees, double leanX, double leanY, double curl, double roll)
    {
        var receipt = Photograph(degrees, leanX, leanY, curl, roll);

        var warp = PageWarp.Of(receipt.Regions);

        var items = receipt.Pieces.GroupBy(piece => piece.Row).Where(row => row.Count() == 2).ToList();
        var lefts = items.ConvertAll(row => warp.ToPage(row.First().Region.Spine[0]).X);
        var rights = items.ConvertAll(row => warp.ToPage(row.Last().Region.Spine[^1]).X);
        (lefts.Max() - lefts.Min()).ShouldBeLessThan(PrintedReceipt.Height);
        (rights.Max() - rights.Min()).ShouldBeLessThan(PrintedReceipt.Height);
    }

    [Theory]
    [MemberData(nameof(Bends))]
    public void What_is_mapped_to_the_photo_and_back_comes_back_to_its_place(double degrees, double leanX, double leanY, double curl, double roll)
    {
        var warp = PageWarp.Of(Photograph(degrees, leanX, leanY, curl, roll).Regions);

        for (var x = 0; x <= warp.Size.Width; x += 37)
        {
            for (var y = 0; y <= warp.Size.Height; y += 41)
            {
                var (photoX, photoY) = warp.Apply(x, y);
                var back = warp.ToPage(new(photoX, photoY));
                back.DistanceTo(new(x, y)).ShouldBeLessThan(0.1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Bends))]
    public void Strays_and_gaps_among_the_regions_do_not_bend_the_page(double degrees, double leanX, double leanY, double curl, double roll)
    {
        var receipt = Photograph(degrees, leanX, leanY, curl, roll);
        var dice = new Random(3);
        var regions = receipt.Regions.Where(_ => dice.NextDouble() > 0.25).ToList();
        for (var stray = 0; stray < 5; stray++)
        {
            var at = receipt.Seen(dice.Next(400), dice.Next(600));
            regions.Add(new([at, new(at.X + dice.Next(-60, 60), at.Y + dice.Next(30, 60))], 18, 0.7));
        }

        var warp = PageWarp.Of(regions);

        foreach (var row in receipt.Pieces.GroupBy(piece => piece.Row))
        {
            var levels = row.SelectMany(piece => piece.Region.Spine).Select(point => warp.ToPage(point).Y).ToList();
            (levels.Max() - levels.Min()).ShouldBeLessThan(0.6 * PrintedReceipt.Height);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(-90)]
    [InlineData(180)]
    public void Of_one_line_the_page_is_turned_and_nothing_more(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var line = new TextRegion([new(500, 500), new(500 + (200 * cos), 500 + (200 * sin))], 20, 0.9);

        var warp = PageWarp.Of([line]);

        warp.BoxBetween(line, 0, line.Length).ShouldBe(new PixelBox(20, 10, 200, 20));
        warp.Size.Width.ShouldBeInRange(240, 241);
        warp.Size.Height.ShouldBeInRange(40, 41);
    }

    [Fact]
    public void However_wrong_the_lines_are_the_page_never_folds()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var dice = new Random(seed);
            var lines = Enumerable.Range(0, dice.Next(1, 40)).Select(_ => Stray(dice)).ToList();

            var warp = PageWarp.Of(lines);

            for (var x = 0; x <= warp.Size.Width; x += Math.Max(1, warp.Size.Width / 7))
            {
                FallsAlong(warp, x).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void A_word_in_a_bent_line_has_a_box_no_higher_than_its_print()
    {
        var receipt = Photograph(0, 0, 0, 0.08, 0);
        var longest = receipt.Pieces.MaxBy(piece => piece.Width)!.Region;

        var box = PageWarp.Of(receipt.Regions).BoxBetween(longest, 0, longest.Length / 4);

        box.Height.ShouldBeInRange((int)(0.8 * longest.Height), (int)(1.2 * longest.Height));
    }

    private static TextRegion Stray(Random dice)
    {
        var start = new PixelPoint(dice.Next(1000), dice.Next(1000));
        return new([start, new(start.X + dice.Next(-300, 300), start.Y + dice.Next(-300, 300))], dice.Next(1, 80), dice.NextDouble());
    }

    /// <summary>Whether, going down a column of the page, one goes down along the paper in the photo.</summary>
    private static bool FallsAlong(PageWarp warp, double x)
    {
        var points = Enumerable.Range(0, 20).Select(step => warp.Apply(x, warp.Size.Height * step / 19.0)).ToList();
        var (left, right) = (warp.Apply(0, warp.Size.Height / 2.0), warp.Apply(warp.Size.Width, warp.Size.Height / 2.0));
        var (downX, downY) = (left.Y - right.Y, right.X - left.X);
        return points.Zip(points.Skip(1), (a, b) => ((b.X - a.X) * downX) + ((b.Y - a.Y) * downY)).All(step => step > 0);
    }

    private static PrintedReceipt Photograph(double degrees, double leanX, double leanY, double curl, double roll) =>
        new(seed: 7, new(degrees, leanX, leanY, curl, roll), (900, 900));
}

using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class ReceiptFinderTests
{
    public static TheoryData<double> Turns { get; } = [0, 4, -9, 30, 90, 84, -60, 180, 173];

    public static TheoryData<int, double, double> Neighbours { get; } = new()
    {
        { 1, 0, 0 },
        { 2, 0, 2 },
        { 3, 0, -5 },
        { 4, 3, 11 },
        { 5, -8, 8 },
        { 6, 90, 90 },
        { 7, 88, 95 },
        { 8, 0, 90 },
        { 9, 0, 180 },
        { 10, 45, 40 },
        { 11, 1, 1 },
        { 12, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Turns))]
    public void One_receipt_is_found_whole_and_its_direction_is_known_but_for_its_sense(double degrees)
    {
        var receipt = new PrintedReceipt(1, new(degrees), (1000, 1000));

        var found = ReceiptFinder.Find(receipt.Regions).ShouldHaveSingleItem();

        found.Lines.Count.ShouldBe(receipt.Pieces.Count);
        var off = (found.Degrees - degrees) / 180;
        Math.Abs(off - Math.Round(off)).ShouldBeLessThan(1.0 / 180);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(40)]
    public void A_receipt_without_a_row_across_the_gap_between_its_columns_is_one(int items)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var receipt = new PrintedReceipt(seed, new(3), (1000, 1000), items, hasHeader: false);
            var columns = receipt.Pieces.Where(piece => piece.Width < 300).Select(piece => piece.Region).ToList();

            ReceiptFinder.Find(columns).ShouldHaveSingleItem().Lines.Count.ShouldBe(columns.Count);
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.25, 0.2, 0)]
    [InlineData(-0.2, 0.3, 0.05)]
    [InlineData(0.2, -0.3, -0.05)]
    public void A_bent_receipt_seen_at_a_slant_is_one(double leanX, double leanY, double curl)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var receipt = new PrintedReceipt(seed, new(-5, leanX, leanY, curl), (1000, 1000), items: 5 + seed);

            ReceiptFinder.Find(receipt.Regions).ShouldHaveSingleItem().Lines.Count.ShouldBe(receipt.Pieces.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Two_receipts_side_by_side_are_two(int seed, double one, double other)
    {
        // Those that lie on their side are one above the other in their own view, where parts of a receipt stand further apart.
        var gap = (one is 0 or 180 ? 4 : 9) * PrintedReceipt.Height;
        var left = new PrintedReceipt(seed, new(one), (1000, 2000), items: 6 + seed);
        var right = new PrintedReceipt(seed + 50, new(other), (3000, 2000), items: 18 - seed);
        var moved = Beside(left.Regions, right.Regions, gap);

        var found = ReceiptFinder.Find([.. left.Regions, .. moved]);

        Contents(found).ShouldBe([Contents(left.Regions), Contents(moved)], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Two_receipts_one_above_the_other_are_two(int seed, double one, double other)
    {
        var upper = new PrintedReceipt(seed, new(one), (2000, 1000), items: 6);
        var lower = new PrintedReceipt(seed + 50, new(other), (2000, 4000), items: 9);
        var moved = Below(upper.Regions, lower.Regions, gap: 9 * PrintedReceipt.Height);

        var found = ReceiptFinder.Find([.. upper.Regions, .. moved]);

        Contents(found).ShouldBe([Contents(upper.Regions), Contents(moved)], ignoreOrder: true);
    }

    [Fact]
    public void Two_receipts_of_the_same_shop_laid_exactly_side_by_side_are_two()
    {
        var left = new PrintedReceipt(5, new(0), (1000, 2000), items: 12);
        var right = new PrintedReceipt(6, new(0), (1000 + 480 + (4 * PrintedReceipt.Height), 2000), items: 12);

        var found = ReceiptFinder.Find([.. left.Regions, .. right.Regions]);

        Contents(found).ShouldBe([Contents(left.Regions), Contents(right.Regions)]);
    }

    [Fact]
    public void Strays_around_a_receipt_neither_become_receipts_nor_split_it()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var receipt = new PrintedReceipt(seed, new(10 * seed), (1500, 1500));
            var dice = new Random(seed);
            var strays = Enumerable.Range(0, 12).Select(_ => Stray(dice)).ToList();

            var found = ReceiptFinder.Find([.. strays, .. receipt.Regions]);

            if (found.Count != 1) { throw new InvalidOperationException($"seed {seed}: " + string.Join(" | ", found.Select(f => f.Lines.Count + "@" + (int)f.Degrees + ": " + Contents(f.Lines)))); }
            receipt.Regions.Except(found.ShouldHaveSingleItem().Lines, SamePlace.Instance).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_card_between_two_receipts_does_not_glue_them()
    {
        var left = new PrintedReceipt(5, new(0), (1000, 2000), items: 12);
        var right = new PrintedReceipt(6, new(2), (2000, 2000), items: 10);
        TextRegion[] card = [.. Enumerable.Range(0, 4).Select(row => new TextRegion([new(1330, 1800 + (30 * row)), new(1680, 1800 + (30 * row))], 20, 0.9))];

        var found = ReceiptFinder.Find([.. left.Regions, .. right.Regions, .. card]);

        found.Count(receipt => receipt.Lines.Count > 20).ShouldBe(2);
    }

    [Fact]
    public void A_column_of_characters_that_was_given_as_one_region_is_cut_into_its_rows()
    {
        var receipt = new PrintedReceipt(3, new(0), (1000, 1000), items: 10);
        var rows = receipt.Pieces.Where(piece => piece.X == 0 && piece.Width < 250).Skip(3).Take(4).ToList();
        var (top, bottom) = (receipt.Seen(400, rows[0].Y - 10), receipt.Seen(400, rows[^1].Y + 10));

        var found = ReceiptFinder.Find([.. receipt.Regions, new([top, bottom], 20, 0.8)]);

        var pieces = found.ShouldHaveSingleItem().Lines.Except(receipt.Regions, SamePlace.Instance).ToList();
        pieces.Select(piece => piece.At(piece.Length / 2).Y).Order().ShouldBe(rows.Select(row => receipt.Seen(400, row.Y).Y), tolerance: 2);
    }

    [Fact]
    public void A_narrow_character_whose_longer_side_is_upright_runs_as_its_row_does()
    {
        var receipt = new PrintedReceipt(3, new(0), (1000, 1000), items: 10);
        var row = receipt.Pieces[8];
        var (top, bottom) = (receipt.Seen(330, row.Y - 10), receipt.Seen(330, row.Y + 10));

        var found = ReceiptFinder.Find([.. receipt.Regions, new([top, bottom], 9, 0.8)]);

        var one = found.ShouldHaveSingleItem().Lines.Except(receipt.Regions, SamePlace.Instance).ShouldHaveSingleItem();
        one.Length.ShouldBe(9, tolerance: 0.01);
        one.Height.ShouldBe(20, tolerance: 0.01);
    }

    [Fact]
    public void Without_print_there_is_no_receipt()
    {
        ReceiptFinder.Find([]).ShouldBeEmpty();
    }

    [Fact]
    public void Noise_is_sorted_out_in_bounded_time()
    {
        var dice = new Random(1);
        var noise = Enumerable.Range(0, 3000).Select(_ => Stray(dice)).ToList();

        Should.CompleteIn(() => ReceiptFinder.Find(noise), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Receipts_are_given_row_by_row_from_left_to_right()
    {
        (double X, double Y)[] places = [(900, 900), (1700, 960), (2500, 870), (880, 2200), (1720, 2150)];
        var receipts = places.Select((place, seed) => new PrintedReceipt(seed, new(seed), place)).ToList();

        var found = ReceiptFinder.Find([.. receipts.AsEnumerable().Reverse().SelectMany(receipt => receipt.Regions)]);

        Contents(found).ShouldBe(receipts.Select(receipt => Contents(receipt.Regions)));
    }

    [Fact]
    public void Receipts_that_lie_on_their_side_are_ordered_as_they_are_read()
    {
        var (first, second) = (new PrintedReceipt(1, new(-90), (1000, 2000)), new PrintedReceipt(2, new(-90), (1000, 1300)));
        var found = ReceiptFinder.Find([.. second.Regions, .. first.Regions]);

        var read = FoundReceipt.InOrder([.. found.Select(receipt => receipt.Degrees > 0 ? receipt.Reversed() : receipt)]);

        Contents(read).ShouldBe([Contents(first.Regions), Contents(second.Regions)]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-20, false)]
    [InlineData(90, true)]
    [InlineData(-80, true)]
    public void A_photo_of_a_receipt_on_its_side_is_worth_a_second_look(double degrees, bool expected)
    {
        ReceiptFinder.MayLieOnItsSide(new PrintedReceipt(1, new(degrees), (1000, 1000)).Regions).ShouldBe(expected);
    }

    [Fact]
    public void Of_two_looks_at_one_receipt_the_one_that_tells_its_lines_apart_counts()
    {
        var (upright, lying) = (new PrintedReceipt(1, new(0), (1000, 1000)), new PrintedReceipt(2, new(90), (2000, 1000)));

        var found = ReceiptFinder.Find([.. upright.Regions, .. Blurred(lying)], [.. Blurred(upright), .. lying.Regions]);

        Contents(found).ShouldBe([Contents(upright.Regions), Contents(lying.Regions)], ignoreOrder: true);
    }

    /// <summary>What a detector makes of lines it looks at from the side: squat patches, each over two rows.</summary>
    private static IEnumerable<TextRegion> Blurred(PrintedReceipt receipt) =>
        from piece in receipt.Pieces
        where piece.Row % 2 == 0
        from part in Enumerable.Range(0, (int)(piece.Width / 50))
        let middle = piece.Region.At((part * 50) + 25)
        select new TextRegion([new(middle.X - 22, middle.Y + 15), new(middle.X + 22, middle.Y + 15)], 42, 0.7);

    private static TextRegion Stray(Random dice)
    {
        var start = new PixelPoint(dice.Next(3000), dice.Next(3000));
        return new([start, new(start.X + dice.Next(-80, 80), start.Y + dice.Next(-80, 80))], dice.Next(10, 30), 0.6);
    }

    private static IEnumerable<string> Contents(IEnumerable<FoundReceipt> receipts) => receipts.Select(receipt => Contents(receipt.Lines));

    /// <summary>The regions as text that is the same for the same regions, whichever way they run.</summary>
    private static string Contents(IEnumerable<TextRegion> regions) => string.Join(' ', regions.Select(SamePlace.Of).Order());

    private static List<TextRegion> Beside(IReadOnlyList<TextRegion> left, IReadOnlyList<TextRegion> right, double gap) =>
        Moved(right, left.Max(line => line.Box().Right) + gap - right.Min(line => line.Box().X), 0);

    private static List<TextRegion> Below(IReadOnlyList<TextRegion> upper, IReadOnlyList<TextRegion> lower, double gap) =>
        Moved(lower, 0, upper.Max(line => line.Box().Bottom) + gap - lower.Min(line => line.Box().Y));

    private static List<TextRegion> Moved(IReadOnlyList<TextRegion> regions, double x, double y) =>
        [.. regions.Select(region => new TextRegion([.. region.Spine.Select(point => new PixelPoint(point.X + x, point.Y + y))], region.Height, region.Score))];
}

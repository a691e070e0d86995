using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Joining;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Joining;

public sealed class ShotJoiningTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly LongReceipt Receipt = LongReceipt.Of();

    [Fact]
    public void Rows_that_two_shots_show_count_once()
    {
        var joined = Join(Receipt.Shot(0, 16), Receipt.Shot(12, 29));

        Rows(joined).ShouldBe(Rows(Receipt.Shot(0, 29)));
        var receipt = ReceiptParser.Parse(joined!, Today);
        receipt.Items.Count.ShouldBe(Receipt.ItemCount);
        receipt.Total!.Value.ShouldBe(new Money(Receipt.Total));
    }

    [Fact]
    public void However_a_receipt_is_cut_with_three_rows_of_items_in_common_its_rows_come_out_once_each()
    {
        var cuts =
            from first in Gen.Choose(9, 14)
            from second in Gen.Choose(17, 22)
            from overlap in Gen.Choose(3, 5)
            select (first, second, overlap);

        Prop.ForAll(cuts.ToArbitrary(), cut => Rows(Join(
                Receipt.Shot(0, cut.first), Receipt.Shot(cut.first - cut.overlap, cut.second), Receipt.Shot(cut.second - cut.overlap, 29)))
            .SequenceEqual(Rows(Receipt.Shot(0, 29)))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Letters_that_a_photo_reads_otherwise_and_a_row_that_it_cuts_do_not_matter()
    {
        string[] upper = [.. Receipt.Rows.Take(16)];
        upper[13] = upper[13].Replace('豚', '豕');
        var lower = new[] { "一ノ" }.Concat(Receipt.Rows.Skip(11));

        var joined = Join(LongReceipt.Page(upper), Shrunk(LongReceipt.Page(lower)));

        ReceiptParser.Parse(joined!, Today).Items.Count.ShouldBe(Receipt.ItemCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Where_equal_items_lie_at_the_seam_the_sum_tells_how_many_they_are(int common)
    {
        var repeating = LongReceipt.WithRepeats(after: 8, times: 4);

        // The fourth of them is row 15; the lower shot begins with the last of those that the upper one shows.
        var joined = Join(repeating.Shot(0, 15), repeating.Shot(15 - common, repeating.Rows.Count));

        ReceiptParser.Parse(joined!, Today).Items.Count.ShouldBe(repeating.ItemCount);
    }

    [Fact]
    public void Where_equal_items_lie_at_the_seam_and_no_sum_is_there_nothing_is_joined()
    {
        var repeating = LongReceipt.WithRepeats(after: 8, times: 4);

        Join(repeating.Shot(0, 15), repeating.Shot(13, 24)).ShouldBeNull();
    }

    [Fact]
    public void Without_an_overlap_the_sum_proves_that_nothing_is_missing()
    {
        Rows(Join(Receipt.Shot(0, 13), Receipt.Shot(13, 29))).ShouldBe(Rows(Receipt.Shot(0, 29)));
        Join(Receipt.Shot(0, 13), Receipt.Shot(14, 29)).ShouldBeNull();
        Join(Receipt.Shot(0, 13), Receipt.Shot(13, 22)).ShouldBeNull();
    }

    [Fact]
    public void Below_the_total_no_sum_proves_anything()
    {
        Join(Receipt.Shot(0, 26), Receipt.Shot(26, 29)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 0, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(2, 0, 1)]
    public void Shots_in_another_order_are_put_in_the_one_that_joins(params int[] sent)
    {
        OcrPage[] shots = sent.Length == 2
            ? [Receipt.Shot(0, 16), Receipt.Shot(12, 29)]
            : [Receipt.Shot(0, 12), Receipt.Shot(8, 20), Receipt.Shot(16, 29)];

        var order = ShotJoining.Order([.. sent.Select(shot => shots[shot])]);

        order.Select(at => sent[at]).ShouldBe(Enumerable.Range(0, sent.Length));
    }

    [Fact]
    public void A_part_of_another_receipt_is_not_joined()
    {
        var other = LongReceipt.Of(offset: 5);

        Join(Receipt.Shot(0, 16), other.Shot(12, 29)).ShouldBeNull();
        Join(Receipt.Shot(0, 16), other.Shot(16, 29)).ShouldBeNull();
        Join(Receipt.Shot(0, 29), other.Shot(0, 29)).ShouldBeNull();
    }

    [Fact]
    public void Items_that_two_purchases_have_in_common_are_no_seam_when_the_dates_differ()
    {
        var later = LongReceipt.Later();

        Join(LongReceipt.Page(Receipt.Rows.Take(4)), LongReceipt.Page(later.Rows)).ShouldBeNull();
        Join(Receipt.Shot(0, 16), later.Shot(0, 29)).ShouldBeNull();
    }

    [Fact]
    public void Three_rows_in_common_do_not_join_what_does_not_add_up()
    {
        var other = LongReceipt.Of(count: 18);

        Join(Receipt.Shot(0, 12), LongReceipt.Page(other.Rows.Skip(8).Take(5).Concat(other.Rows.Skip(16)))).ShouldBeNull();
    }

    [Fact]
    public void Places_on_the_joined_page_are_those_of_the_shots()
    {
        var lower = Receipt.Shot(12, 29);
        var place = AffineMap.Identity with { F = 5_000 };

        var joined = Join(Receipt.Shot(0, 16), lower with { ToOriginal = place, OriginalSize = new(600, 9_000) })!;

        var (first, last) = (joined.Lines[0], joined.Lines[^1]);
        joined.ToOriginal.Apply(first.Box, new(600, 9_000)).Y.ShouldBeInRange(-2, 2);
        var there = lower.Lines[^1].Box;
        joined.ToOriginal.Apply(last.Box, new(600, 9_000)).Y.ShouldBeInRange(there.Y + 4_998, there.Y + 5_002);
    }

    [Fact]
    public void Any_rows_whatever_are_joined_or_not_without_an_exception() =>
        Prop.ForAll<string[], string[]>((upper, lower) =>
        {
            OcrPage[] pages = [LongReceipt.Page(["x", .. upper.OfType<string>()]), LongReceipt.Page(["x", .. lower.OfType<string>()])];
            _ = ShotJoining.Order(pages);
            _ = ShotJoining.Join(pages, Today);
        }).QuickCheckThrowOnFailure();

    private static OcrPage? Join(params OcrPage[] shots) => ShotJoining.Join(shots, Today);

    private static IEnumerable<string> Rows(OcrPage? page) => page?.Lines.Select(line => line.Text) ?? [];

    /// <summary>The same page from farther away.</summary>
    private static OcrPage Shrunk(OcrPage page) => page with
    {
        Lines = [.. page.Lines.Select(line => new OcrLine([.. line.Words.Select(word => word with { Box = new(word.Box.X / 2, word.Box.Y / 2, word.Box.Width / 2, word.Box.Height / 2) })]))],
    };
}

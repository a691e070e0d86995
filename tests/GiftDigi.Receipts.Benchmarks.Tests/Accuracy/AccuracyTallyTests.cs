using GiftDigi.Receipts.Benchmarks.Accuracy;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class AccuracyTallyTests
{
    private static readonly ValueScore Right = new("total", ValueOutcome.Right, 0.9, false, "1", "1");
    private static readonly ValueScore Wrong = new("total", ValueOutcome.Wrong, 0.9, false, "1", "2");
    private static readonly ValueScore Missing = new("total", ValueOutcome.Missing, null, false, "1", null);
    private static readonly ValueScore Invented = new("total", ValueOutcome.Wrong, 0.9, false, null, "2");

    [Fact]
    public void The_share_is_of_what_is_printed_and_the_wrong_share_of_what_was_read()
    {
        var tally = new AccuracyTally([Score(10, Right, Right, Wrong), Score(20, Missing, Invented)]);

        tally.Of("total").ShouldBe(new(4, 2, 2));
        tally.Of("total").Share.ShouldBe(0.5);
        tally.Values.WrongShare.ShouldBe(0.5);
    }

    [Fact]
    public void Items_of_all_receipts_count_together()
    {
        var tally = new AccuracyTally([Score(1) with { Items = new(2, 2, 2, 2) }, Score(1) with { Items = new(2, 4, 1, 2) }]);

        tally.Items.F1.ShouldBe(0.6);
        tally.Items.AmountsF1.ShouldBe(0.8);
    }

    [Fact]
    public void Times_are_given_by_their_share()
    {
        var tally = new AccuracyTally(Enumerable.Range(1, 101).Select(number => Score(number)));

        tally.Milliseconds(0.5).ShouldBe(51);
        tally.Milliseconds(0.95).ShouldBe(96);
        new AccuracyTally([]).Milliseconds(0.5).ShouldBe(0);
    }

    private static ReceiptScore Score(double milliseconds, params ValueScore[] values) =>
        new(1, "cafe", "clean", "IPAGothic", milliseconds, values, ItemCounts.None);
}

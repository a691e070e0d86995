using GiftDigi.Receipts.Benchmarks.Accuracy;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class ReliabilityTableTests
{
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.49, 0.0)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.949, 0.9)]
    [InlineData(0.95, 0.95)]
    [InlineData(0.99, 0.99)]
    [InlineData(1.0, 0.99)]
    public void A_value_is_in_the_bin_of_its_confidence(double confidence, double from)
    {
        var table = new ReliabilityTable([Value(confidence, true)]);

        table.Bins.Single(bin => bin.Values == 1).From.ShouldBe(from);
    }

    [Fact]
    public void The_expected_error_is_the_mean_distance_by_values()
    {
        var halfRight = Enumerable.Range(0, 4).Select(number => Value(0.9, number < 2));
        var allRight = Enumerable.Range(0, 4).Select(_ => Value(0.6, true));

        var table = new ReliabilityTable([.. halfRight, .. allRight]);

        table.ExpectedError.ShouldBe(0.4, 0.0001);
    }

    [Fact]
    public void What_is_sure_is_counted_from_95_in_a_hundred()
    {
        var table = new ReliabilityTable([Value(0.94, false), Value(0.95, true), Value(0.97, false), Value(1, true)]);

        table.OfSure.ShouldBe((3, 2));
    }

    [Fact]
    public void What_is_missing_has_no_confidence_and_is_left_out()
    {
        new ReliabilityTable([new("total", ValueOutcome.Missing, null, false, "1", null)]).Values.ShouldBe(0);
    }

    private static ValueScore Value(double confidence, bool isRight) =>
        new("total", isRight ? ValueOutcome.Right : ValueOutcome.Wrong, confidence, false, "1", isRight ? "1" : "2");
}

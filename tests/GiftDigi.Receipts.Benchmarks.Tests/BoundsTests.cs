using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests;

public sealed class BoundsTests
{
    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void A_share_lies_within_the_bounds_that_the_count_allows(int hits, int count, double low, double high)
    {
        var bounds = Bounds.Of(hits, count);

        bounds.Low.ShouldBe(low, 0.0001);
        bounds.High.ShouldBe(high, 0.0001);
    }

    [Theory]
    [InlineData(0, 0, "-")]
    [InlineData(5, 10, "50.0 % of 10 (23.7 %–76.3 %)")]
    public void A_share_is_shown_with_its_count_and_bounds(int hits, int count, string shown) =>
        Bounds.Show(hits, count, decimals: 1).ShouldBe(shown);
}

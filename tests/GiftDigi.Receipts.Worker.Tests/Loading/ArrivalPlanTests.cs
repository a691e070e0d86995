using GiftDigi.Receipts.Worker.Loading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Loading;

public sealed class ArrivalPlanTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(900);

    [Theory]
    [InlineData(ArrivalPattern.Steady, 9_000)]
    [InlineData(ArrivalPattern.Ramp, 4_500)]
    [InlineData(ArrivalPattern.Day, 9_000)]
    [InlineData(ArrivalPattern.Surge, 306_000)]
    internal void As_many_arrive_as_the_rate_says_in_their_order(ArrivalPattern pattern, int wanted)
    {
        var moments = new ArrivalPlan(pattern, 10, 100, Length).Draw(seed: 1);

        ((double)moments.Count).ShouldBe(wanted, wanted * 0.06);
        moments.ShouldBeInOrder();
        moments.ShouldAllBe(at => at >= TimeSpan.Zero && at < Length);
    }

    [Fact]
    public void In_the_middle_third_of_a_surge_they_are_so_many_times_as_many()
    {
        var moments = new ArrivalPlan(ArrivalPattern.Surge, 2, 100, Length).Draw(seed: 1);

        var thirds = moments.CountBy(at => (int)(at / (Length / 3))).OrderBy(third => third.Key).Select(third => (double)third.Value).ToList();
        thirds[0].ShouldBe(600, 100);
        thirds[1].ShouldBe(60_000, 1_000);
        thirds[2].ShouldBe(600, 100);
    }

    [Fact]
    public void A_ramp_rises_and_a_day_is_busiest_in_the_evening()
    {
        var ramp = new ArrivalPlan(ArrivalPattern.Ramp, 10, 1, Length).Draw(seed: 1);
        var day = new ArrivalPlan(ArrivalPattern.Day, 10, 1, Length).Draw(seed: 1);

        ramp.Count(at => at < Length / 2).ShouldBeLessThan(ramp.Count / 3);
        day.CountBy(at => (int)(at / (Length / 24))).MaxBy(hour => hour.Value).Key.ShouldBeInRange(18, 22);
    }

    [Fact]
    public void The_same_seed_draws_the_same_moments()
    {
        var plan = new ArrivalPlan(ArrivalPattern.Day, 1, 1, Length);

        plan.Draw(seed: 3).ShouldBe(plan.Draw(seed: 3));
        plan.Draw(seed: 3).ShouldNotBe(plan.Draw(seed: 4));
    }
}

using GiftDigi.Receipts.Benchmarks.Capacity;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Capacity;

public sealed class CapacityModelTests
{
    private const int Seed = 7;

    private static CapacityDesign Design { get; } = new()
    {
        WebCores = 2,
        Hands = 3,
        Upload = new ServiceTime.Exponential(0.05),
        Receiving = new ServiceTime.Constant(0.01),
        Relaying = new ServiceTime.Constant(0.02),
        Working = new ServiceTime.Measured([0.5, 1, 1.5]),
        Concluding = new ServiceTime.Exponential(0.02),
    };

    [Fact]
    public void Every_entry_that_comes_has_a_verdict_in_the_end_also_after_a_surge()
    {
        var arrivals = Arrivals.Of(new(Seed), new(1, 60), new(50, 30));

        var forecast = CapacityModel.Forecast(Design, arrivals, new(Seed));

        var outcome = forecast.Outcome;
        (outcome.Rate * (outcome.Drain + arrivals[^1] - arrivals[0])).ShouldBe(arrivals.Count, 0.001);
        forecast.LongestQueue.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void The_same_seed_gives_the_same_forecast_and_another_one_does_not()
    {
        var arrivals = Arrivals.Of(new(Seed), new ArrivalPhase(2, 300));

        var forecast = CapacityModel.Forecast(Design, arrivals, new(Seed));

        CapacityModel.Forecast(Design, arrivals, new(Seed)).ShouldBe(forecast);
        CapacityModel.Forecast(Design, arrivals, new(Seed + 1)).ShouldNotBe(forecast);
    }

    [Fact]
    public void Where_nobody_waits_an_entry_takes_the_sum_of_its_parts()
    {
        var design = Design with { Upload = new ServiceTime.Constant(0.05), Working = new ServiceTime.Constant(1), Concluding = new ServiceTime.Constant(0.02), Hearing = 0 };

        var outcome = CapacityModel.Forecast(design, [0, 100, 200], new(Seed)).Outcome;

        outcome.Median.ShouldBe(0.05 + 0.01 + 0.02 + 1 + 0.02, 1e-9);
        outcome.Drain.ShouldBe(outcome.P99, 1e-9);
    }

    [Fact]
    public void One_writer_is_the_limit_however_many_hands_there_are()
    {
        var design = Design with { Hands = 1_000, WebCores = 100, Concluding = new ServiceTime.Constant(0.03) };

        var forecast = CapacityModel.Forecast(design, Arrivals.Of(new(Seed), new ArrivalPhase(200, 60)), new(Seed));

        forecast.Outcome.Rate.ShouldBe(1 / (0.01 + 0.03), 0.5);
        forecast.Writer.ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void A_relay_brings_no_more_than_a_batch_at_once()
    {
        var design = Design with { Hands = 1_000, WebCores = 1_000, Writers = 1_000, Upload = new ServiceTime.Constant(0), Batch = 10, Relaying = new ServiceTime.Constant(1) };

        var outcome = CapacityModel.Forecast(design, [.. Enumerable.Repeat(0.0, 100)], new(Seed)).Outcome;

        outcome.Drain.ShouldBeInRange(10, 12);
    }

    [Fact]
    public void Percentiles_are_times_that_occurred()
    {
        var outcome = CapacityOutcome.Of([.. Enumerable.Range(1, 100).Select(number => (double)number)], [0, 10], 20);

        (outcome.Median, outcome.P95, outcome.P99).ShouldBe((50, 95, 99));
        (outcome.Rate, outcome.Drain).ShouldBe((5, 10));
    }
}

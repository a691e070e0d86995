using GiftDigi.Receipts.Benchmarks.Capacity;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Capacity;

public sealed class StationTests
{
    private const int Seed = 1;
    private const double Served = 0.1;

    /// <summary>The mean of 200,000 waits, of which each resembles those before it.</summary>
    private const double Tolerance = 0.05;

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void Before_one_server_of_exponential_times_the_wait_is_what_the_formula_of_M_M_1_says(double rate)
    {
        var expected = rate * Served / (1 - (rate * Served)) * Served;

        MeanWait(new ServiceTime.Exponential(Served), rate, servers: 1).ShouldBe(expected, Tolerance * expected);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void Before_one_server_of_equal_times_the_wait_is_half_of_that(double rate)
    {
        var expected = rate * Served / (1 - (rate * Served)) * Served / 2;

        MeanWait(new ServiceTime.Constant(Served), rate, servers: 1).ShouldBe(expected, Tolerance * expected);
    }

    [Fact]
    public void Before_two_servers_the_wait_is_what_the_formula_of_M_M_2_says()
    {
        const double Busy = 0.8;
        const double Expected = Busy * Busy / (1 - (Busy * Busy)) * Served;

        MeanWait(new ServiceTime.Exponential(Served), 2 * Busy / Served, servers: 2).ShouldBe(Expected, Tolerance * Expected);
    }

    [Fact]
    public void A_station_serves_in_the_order_of_coming_and_knows_how_busy_it_was()
    {
        var simulation = new Simulation();
        var station = new Station(simulation, servers: 1);
        List<(int Number, double Time)> served = [];
        foreach (var number in (int[])[1, 2, 3])
        {
            simulation.At(0, () => station.Serve(2, () => served.Add((number, simulation.Now))));
        }

        simulation.At(12, () => { });
        simulation.Run();

        served.ShouldBe([(1, 2), (2, 4), (3, 6)]);
        station.LongestLine.ShouldBe(2);
        station.Utilisation.ShouldBe(0.5);
    }

    [Fact]
    public void Nothing_is_planned_for_the_past()
    {
        var simulation = new Simulation();
        simulation.At(2, () => simulation.At(1, () => { }));

        Should.Throw<ArgumentOutOfRangeException>(simulation.Run);
    }

    /// <summary>From coming to being served, of many.</summary>
    private static double MeanWait(ServiceTime service, double rate, int servers)
    {
        var (simulation, random) = (new Simulation(), new Random(Seed));
        var station = new Station(simulation, servers);
        var waits = new List<double>();
        foreach (var time in Arrivals.Of(random, new ArrivalPhase(rate, 200_000 / rate)))
        {
            var seconds = service.Draw(random);
            simulation.At(time, () => station.Serve(seconds, () => waits.Add(simulation.Now - time - seconds)));
        }

        simulation.Run();
        return waits.Average();
    }
}

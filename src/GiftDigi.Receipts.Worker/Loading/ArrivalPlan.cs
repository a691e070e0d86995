using System.Diagnostics.CodeAnalysis;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>When photos arrive: by chance, as people do, each without regard to the others (a Poisson process).</summary>
/// <param name="Pattern">How the pace changes.</param>
/// <param name="Rate">Arrivals a second.</param>
/// <param name="Times">How many times as many during a surge.</param>
/// <param name="Length">How long it lasts.</param>
internal sealed record ArrivalPlan(ArrivalPattern Pattern, double Rate, double Times, TimeSpan Length)
{
    /// <summary>The share of a day's entries in each of its hours, 1 on average.</summary>
    private static readonly double[] Hours = [0.6, 0.3, 0.2, 0.1, 0.1, 0.2, 0.4, 0.7, 0.9, 0.9, 1, 1.1, 1.6, 1.4, 1, 1, 1.1, 1.3, 1.6, 1.9, 2.1, 2, 1.5, 1];

    /// <summary>The moments, in their order; the same for the same seed.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Chance that can be repeated, and keeps nothing secret.")]
    public IReadOnlyList<TimeSpan> Draw(int seed)
    {
        var (random, most, moments) = (new Random(seed), Rate * Highest, new List<TimeSpan>());
        for (var at = Next(); at < Length.TotalSeconds; at += Next())
        {
            if (random.NextDouble() * most < RateAt(at / Length.TotalSeconds))
            {
                moments.Add(TimeSpan.FromSeconds(at));
            }
        }

        return moments;

        double Next() => -Math.Log(1 - random.NextDouble()) / most;
    }

    /// <summary>The highest pace, in times of the rate.</summary>
    private double Highest => Pattern switch
    {
        ArrivalPattern.Steady or ArrivalPattern.Ramp => 1,
        ArrivalPattern.Day => Hours.Max(),
        ArrivalPattern.Surge => Math.Max(1, Times),
    };

    /// <summary>Arrivals a second after a part of the time, 0 to 1.</summary>
    private double RateAt(double part) => Rate * Pattern switch
    {
        ArrivalPattern.Steady => 1,
        ArrivalPattern.Ramp => part,
        ArrivalPattern.Day => Hours[(int)(part * Hours.Length)],
        ArrivalPattern.Surge => part is >= 1 / 3d and < 2 / 3d ? Times : 1,
    };
}

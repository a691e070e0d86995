namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>When entries come: one by one and without regard to each other, at a rate that holds for a while.</summary>
internal static class Arrivals
{
    /// <returns>Seconds from the start, in order.</returns>
    public static IReadOnlyList<double> Of(Random random, params ReadOnlySpan<ArrivalPhase> phases)
    {
        var times = new List<double>();
        var start = 0.0;
        foreach (var (rate, seconds) in phases)
        {
            var gap = new ServiceTime.Exponential(1 / rate);
            for (var time = start + gap.Draw(random); time < start + seconds; time += gap.Draw(random))
            {
                times.Add(time);
            }

            start += seconds;
        }

        return times;
    }
}

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>What entrants see of a run, forecast or measured. Times are seconds.</summary>
/// <param name="Rate">Verdicts a second, from the first entry to the last verdict.</param>
/// <param name="Median">From entry to verdict, for half of them at most.</param>
/// <param name="P95">The same for 95 of a hundred.</param>
/// <param name="P99">The same for 99 of a hundred.</param>
/// <param name="Drain">From the last entry to the last verdict.</param>
internal sealed record CapacityOutcome(double Rate, double Median, double P95, double P99, double Drain)
{
    /// <param name="waits">From each entry to its verdict.</param>
    /// <param name="arrivals">When each came, in order.</param>
    /// <param name="end">When the last verdict was there.</param>
    public static CapacityOutcome Of(IReadOnlyCollection<double> waits, IReadOnlyList<double> arrivals, double end)
    {
        List<double> sorted = [.. waits.Order()];
        return new(sorted.Count / (end - arrivals[0]), At(0.5), At(0.95), At(0.99), end - arrivals[^1]);

        double At(double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
    }
}

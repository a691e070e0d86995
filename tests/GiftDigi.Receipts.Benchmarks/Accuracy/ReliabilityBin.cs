namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Values whose confidence lies between two bounds.</summary>
/// <param name="From">The least confidence.</param>
/// <param name="To">The confidence of the next bin.</param>
/// <param name="Values">How many values.</param>
/// <param name="Right">How many of them were right.</param>
/// <param name="Confidence">The mean of their confidence.</param>
internal sealed record ReliabilityBin(double From, double To, int Values, int Right, double Confidence)
{
    /// <summary>The share that was right.</summary>
    public double Share => (double)Right / Math.Max(1, Values);
}

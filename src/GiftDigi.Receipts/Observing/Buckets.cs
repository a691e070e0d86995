using System.Diagnostics.Metrics;

namespace GiftDigi.Receipts.Observing;

/// <summary>The bounds, in seconds, between which times are counted.</summary>
internal static class Buckets
{
    /// <summary>Stages take from milliseconds to the time limits of readers.</summary>
    public static readonly InstrumentAdvice<double> OfStages = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60] };

    /// <summary>Entries wait from a second to a night without workers.</summary>
    public static readonly InstrumentAdvice<double> OfWaits = new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3_600, 14_400, 43_200] };
}

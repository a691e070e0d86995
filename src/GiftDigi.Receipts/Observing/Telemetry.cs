using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GiftDigi.Receipts.Observing;

/// <summary>Where the program's spans and measurements come from. They carry ids of entries and words of ours only, and cost nothing while nobody listens.</summary>
public static class Telemetry
{
    /// <summary>The name of the source of spans, and of every meter.</summary>
    public const string Name = "GiftDigi.Receipts";

    /// <summary>The source of spans.</summary>
    internal static ActivitySource Spans { get; } = new(Name);

    /// <summary>What is counted and timed as it happens.</summary>
    internal static Meter Meter { get; } = new(Name);
}

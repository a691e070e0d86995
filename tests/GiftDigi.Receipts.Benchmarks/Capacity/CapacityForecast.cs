namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>What comes of a design for certain arrivals.</summary>
/// <param name="Outcome">What entrants see of it.</param>
internal sealed record CapacityForecast(CapacityOutcome Outcome)
{
    /// <summary>The part of the time that cores of pages are busy.</summary>
    public required double Web { get; init; }

    /// <summary>The part of the time that somebody writes.</summary>
    public required double Writer { get; init; }

    /// <summary>The part of the time that hands have an entry, waiting to write included.</summary>
    public required double Hands { get; init; }

    /// <summary>The most entries that waited for a hand.</summary>
    public required int LongestQueue { get; init; }

    /// <summary>The most that waited to write.</summary>
    public required int LongestWriting { get; init; }

    /// <summary>The most messages in the outbox.</summary>
    public required int LongestOutbox { get; init; }
}

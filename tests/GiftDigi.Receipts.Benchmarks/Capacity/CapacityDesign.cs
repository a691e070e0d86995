namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>What an entry passes on its way to its verdict, and how long each part takes it.</summary>
internal sealed record CapacityDesign
{
    /// <summary>How long a notice of PostgreSQL is on its way, at most.</summary>
    public const double LongestHearing = 0.01;

    /// <summary>Cores that serve pages.</summary>
    public required int WebCores { get; init; }

    /// <summary>Entries worked on at once, of all workers.</summary>
    public required int Hands { get; init; }

    /// <summary>How many write at once: one, whatever the number of processes, as the stores are.</summary>
    public int Writers { get; init; } = 1;

    /// <summary>Relays from the outbox to the broker.</summary>
    public int Relays { get; init; } = 1;

    /// <summary>The most messages that a relay brings at once.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>Seconds after which a relay that has nothing to do hears of a message, at most.</summary>
    public double Hearing { get; init; } = LongestHearing;

    /// <summary>What a page spends on an entry beside writing.</summary>
    public required ServiceTime Upload { get; init; }

    /// <summary>How long receiving an entry keeps others from writing.</summary>
    public required ServiceTime Receiving { get; init; }

    /// <summary>How long a relay is at a batch.</summary>
    public required ServiceTime Relaying { get; init; }

    /// <summary>How long a hand is at an entry, without the writing.</summary>
    public required ServiceTime Working { get; init; }

    /// <summary>How long a conclusion keeps others from writing.</summary>
    public required ServiceTime Concluding { get; init; }
}

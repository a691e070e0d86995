namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>What is done to the program and to what it stands on.</summary>
internal enum FaultKind
{
    /// <summary>A worker is killed (SIGKILL), and started again.</summary>
    KillWorker,

    /// <summary>The process that serves the pages is killed, and started again.</summary>
    KillPages,

    /// <summary>A worker stands still (SIGSTOP) for longer than its lease, and then goes on.</summary>
    PauseWorker,

    /// <summary>A worker is killed and started again with a clock that is wrong, which it keeps for a while.</summary>
    SkewWorker,

    /// <summary>Every connection to a server is cut at once.</summary>
    Cut,

    /// <summary>A server takes no connections.</summary>
    Shut,

    /// <summary>What goes to a server and comes from it is late.</summary>
    Delay,

    /// <summary>What goes to a server and comes from it trickles.</summary>
    Trickle,

    /// <summary>A server is killed (SIGKILL), and started again.</summary>
    KillServer,

    /// <summary>The disk of the store is full; of the broker, its alarm says so.</summary>
    FillDisk,

    /// <summary>The disk of the data folder, where photos arrive, is full.</summary>
    FillDataDisk,

    /// <summary>Messages that were delivered or wait are published again, in an order by chance.</summary>
    Duplicate,

    /// <summary>Messages are taken from the queue and put back in another order.</summary>
    Reorder,

    /// <summary>The outbox forgets what it has relayed.</summary>
    RelayAgain,
}

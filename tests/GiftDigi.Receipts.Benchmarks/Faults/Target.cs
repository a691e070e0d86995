namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>The servers that the program stands on.</summary>
internal enum Target
{
    /// <summary>PostgreSQL.</summary>
    Database,

    /// <summary>RabbitMQ.</summary>
    Broker,

    /// <summary>Azurite.</summary>
    Store,
}

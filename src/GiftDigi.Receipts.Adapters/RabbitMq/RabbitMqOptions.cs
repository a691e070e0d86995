namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>Where the queues are, and what bounds them.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>The setting of the program that holds the address, as people are told it.</summary>
    public const string Setting = "RECEIPTS_Queue__RabbitMq";

    /// <summary>The highest delivery limit.</summary>
    public const int HighestDeliveryLimit = 1_000;

    /// <summary>The longest prefix of queue names.</summary>
    public const int LongestPrefix = 64;

    /// <summary><c>amqp://USER:PASSWORD@HOST:PORT/VHOST</c>, or <c>amqps</c> for TLS with a certificate that is checked. No default.</summary>
    public string Address { get; set; } = "";

    /// <summary>What the names of all queues begin with; letters, digits, '.', '-' and '_'. <c>receipts</c> by default.</summary>
    public string Prefix { get; set; } = "receipts";

    /// <summary>
    /// How often a message may come back from consumers that died before the broker gives up on it; from 1 to
    /// <see cref="HighestDeliveryLimit"/>, 20 by default. Fixed when a queue is first declared.
    /// </summary>
    public int DeliveryLimit { get; set; } = 20;
}

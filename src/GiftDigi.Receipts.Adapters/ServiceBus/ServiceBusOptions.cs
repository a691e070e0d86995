namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Queues on Azure Service Bus.</summary>
public sealed class ServiceBusOptions
{
    /// <summary>The setting of the program that holds the namespace, as people are told it.</summary>
    public const string Setting = "RECEIPTS_Queue__ServiceBus";

    /// <summary>The longest prefix of queue names.</summary>
    public const int LongestPrefix = 64;

    /// <summary>
    /// A connection string of a namespace, or its host such as <c>NAMESPACE.servicebus.windows.net</c>, which is then entered as the
    /// program's own identity. No default.
    /// </summary>
    public string Namespace { get; set; } = "";

    /// <summary>What the names of all queues begin with; letters, digits, '.', '-' and '_'. <c>receipts</c> by default.</summary>
    public string Prefix { get; set; } = "receipts";

    /// <summary>Whether to go through port 443 as a WebSocket, where nothing else is let out. Not by default.</summary>
    public bool WebSockets { get; set; }
}

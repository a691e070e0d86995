using Azure.Messaging.ServiceBus;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>A message in the hands of a consumer of this process.</summary>
/// <param name="Received">What was received, and its lock.</param>
/// <param name="Envelope">What it is.</param>
/// <param name="Until">When the consumer's lease ends.</param>
/// <param name="RenewAt">When the lock must be renewed so that it lasts as long as the lease.</param>
internal sealed record Delivery(ServiceBusReceivedMessage Received, Envelope Envelope, DateTimeOffset Until, DateTimeOffset RenewAt)
{
    /// <summary>Whether the lease lasts, as far as can be told without asking the service.</summary>
    public bool IsHeldAt(DateTimeOffset now) => now < Until;

    /// <summary>Half-way to the end of a lock.</summary>
    public static DateTimeOffset RenewalOf(ServiceBusReceivedMessage received, DateTimeOffset now) => now + ((received.LockedUntil - now) / 2);
}

using Amqp.Handler;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>Names deliveries after their locks, as Service Bus does.</summary>
internal sealed class DeliveryTags : IHandler
{
    /// <summary>The lock of what this thread sends next.</summary>
    [field: ThreadStatic]
    public static Guid? Next { get; set; }

    public bool CanHandle(EventId id) => id is EventId.SendDelivery;

    public void Handle(Event protocolEvent)
    {
        if (Next is { } token)
        {
            ((IDelivery)protocolEvent.Context).Tag = token.ToByteArray();
            Next = null;
        }
    }
}

using Amqp;
using Amqp.Listener;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>A link by which messages leave a queue, as many as were asked for.</summary>
internal sealed class Consumer(ListenerLink link)
{
    private readonly List<Message> _given = [];

    public int Credit { get; private set; }

    /// <summary>Whether the other end has left; what it holds stays locked.</summary>
    public bool IsClosed { get; set; }

    public void Ask(int change) => Credit = Math.Max(0, Credit + change);

    public void Give(StoredMessage message)
    {
        Credit--;
        DeliveryTags.Next = message.Lock;
        _given.Add(message.ToWire());
        link.SendMessage(_given[^1]);
    }

    public void EndDrain()
    {
        if (link.IsDraining)
        {
            Credit = 0;
            link.CompleteDrain();
        }
    }
}

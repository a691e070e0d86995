using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>A message as the stand-in keeps it.</summary>
internal sealed class StoredMessage(byte[] body, Properties properties, IReadOnlyDictionary<string, object> values)
{
    public long Sequence { get; set; }

    public DateTimeOffset EnqueuedAt { get; set; }

    /// <summary>How often it came back.</summary>
    public uint Returns { get; set; }

    public Guid? Lock { get; set; }

    public DateTimeOffset LockedUntil { get; set; }

    public string Id => properties.MessageId;

    /// <summary>The application's properties.</summary>
    public Dictionary<string, object> Values { get; } = new(values, StringComparer.Ordinal);

    public bool IsDueAt(DateTimeOffset now) => Lock is null && EnqueuedAt <= now;

    /// <summary>As it goes over the wire.</summary>
    public Message ToWire()
    {
        var message = new Message
        {
            Header = new() { DeliveryCount = Returns },
            MessageAnnotations = new(),
            Properties = properties,
            ApplicationProperties = new(),
            BodySection = new Data { Binary = body },
        };
        message.MessageAnnotations[new Symbol("x-opt-sequence-number")] = Sequence;
        message.MessageAnnotations[new Symbol("x-opt-enqueued-time")] = EnqueuedAt.UtcDateTime;
        if (Lock is not null)
        {
            message.MessageAnnotations[new Symbol("x-opt-locked-until")] = LockedUntil.UtcDateTime;
        }

        foreach (var (name, value) in Values)
        {
            message.ApplicationProperties[name] = value;
        }

        return message;
    }
}

using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>Reads what was sent: one message, or an envelope with several; what Service Bus would not take is a fault.</summary>
internal static class SentMessages
{
    /// <summary>The format of an envelope.</summary>
    private const uint Several = 0x80013700;
    private const int LongestId = 128;
    private static readonly Symbol ScheduledFor = new("x-opt-scheduled-enqueue-time");

    public static IReadOnlyList<StoredMessage> Read(Message message, Action<string> addFault) => message.Format == Several
        ? [.. Enumerable.Range(0, ((DataList)message.BodySection).Count).Select(index => ((DataList)message.BodySection)[index]).Select(part => ReadOne(Message.Decode(new(part.Binary, 0, part.Binary.Length, part.Binary.Length)), addFault))]
        : [ReadOne(message, addFault)];

    private static StoredMessage ReadOne(Message message, Action<string> addFault)
    {
        var annotations = message.MessageAnnotations?.Map ?? [];
        var values = message.ApplicationProperties?.Map ?? [];
        if (message.Properties?.GetMessageId() is not string { Length: > 0 and <= LongestId })
        {
            addFault("A message has no id, or one that is too long.");
        }

        if (message.Properties?.ContentType?.ToString() != "application/json")
        {
            addFault("A message does not say that it is JSON.");
        }

        if (annotations.Keys.Any(key => !ScheduledFor.Equals(key)) || values.Any(pair => pair.Key is not string || pair.Value is not (string or int or long or bool)))
        {
            addFault($"A message has {message.MessageAnnotations} and {message.ApplicationProperties}.");
        }

        return new(((Data)message.BodySection).Binary.ToArray(), message.Properties!, values.ToDictionary(pair => (string)pair.Key, pair => pair.Value))
        {
            EnqueuedAt = annotations[ScheduledFor] is DateTime due ? new(due, TimeSpan.Zero) : DateTimeOffset.MinValue,
        };
    }
}

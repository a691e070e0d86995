using System.Globalization;
using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>A message as it travels, with what the port wants to know of it and Service Bus has no place for.</summary>
/// <param name="Message">What was sent.</param>
/// <param name="EnqueuedAt">When it was first sent.</param>
/// <param name="EarlierDeliveries">How often it was delivered before it came into the queue it is in.</param>
/// <param name="IsCopy">
/// Whether it stands for one that was there before. A queue that detects duplicates would drop it silently if it had the same id.
/// </param>
internal sealed record Envelope(QueueMessage Message, DateTimeOffset EnqueuedAt, int EarlierDeliveries = 0, bool IsCopy = false)
{
    /// <summary>How often it was delivered, where it is a dead letter of ours.</summary>
    public const string DeliveriesProperty = "receipts-deliveries";

    /// <summary>When it was given up on.</summary>
    public const string DiedAtProperty = "receipts-died-at";

    private const int CopyIdLength = 32;
    private const string KeyProperty = "receipts-key";
    private const string TraceProperty = "traceparent";
    private const string EnqueuedAtProperty = "receipts-enqueued-at";

    /// <summary>What is sent.</summary>
    public ServiceBusMessage Create()
    {
        var message = new ServiceBusMessage(Message.Body)
        {
            MessageId = IsCopy ? RandomNumberGenerator.GetHexString(CopyIdLength, lowercase: true) : Message.Key,
            ContentType = "application/json",
            ApplicationProperties =
            {
                [KeyProperty] = Message.Key,
                [EnqueuedAtProperty] = SortableTime.Write(EnqueuedAt),
                [DeliveriesProperty] = EarlierDeliveries,
            },
        };
        if (Message.TraceParent is { } trace)
        {
            message.ApplicationProperties[TraceProperty] = trace;
        }

        return message;
    }

    /// <summary>Reads what a queue delivered; what others put there has whatever it lacks left empty.</summary>
    public static Envelope Read(ServiceBusReceivedMessage received) => new(
        new(Text(received, KeyProperty) ?? received.MessageId ?? "", received.Body?.ToString() ?? "", Text(received, TraceProperty)),
        Moment(received, EnqueuedAtProperty) ?? received.EnqueuedTime,
        Number(received, DeliveriesProperty));

    /// <summary>Reads a message that was given up on, by us or by Service Bus.</summary>
    public static DeadLetter ReadDead(QueueName queue, ServiceBusReceivedMessage received)
    {
        var envelope = Read(received);
        return Moment(received, DiedAtProperty) is { } diedAt
            ? new(queue, envelope.Message, envelope.EarlierDeliveries, received.DeadLetterErrorDescription ?? "", diedAt)
            : new(queue, envelope.Message, envelope.EarlierDeliveries + received.DeliveryCount, CauseOf(received), received.EnqueuedTime);
    }

    private static string CauseOf(ServiceBusReceivedMessage received) => received.DeadLetterReason is "MaxDeliveryCountExceeded"
        ? string.Create(CultureInfo.InvariantCulture, $"It came back {received.DeliveryCount} times from consumers that died: the queue's delivery limit.")
        : $"Service Bus gave up on it: {received.DeadLetterErrorDescription ?? received.DeadLetterReason ?? "it does not say why"}";

    private static string? Text(ServiceBusReceivedMessage received, string name) =>
        received.ApplicationProperties.TryGetValue(name, out var value) ? value as string : null;

    private static int Number(ServiceBusReceivedMessage received, string name) =>
        received.ApplicationProperties.TryGetValue(name, out var value) && value is int or long or short or byte
            ? (int)Math.Clamp(Convert.ToInt64(value, CultureInfo.InvariantCulture), 0, int.MaxValue)
            : 0;

    private static DateTimeOffset? Moment(ServiceBusReceivedMessage received, string name) =>
        SortableTime.TryRead(Text(received, name), out var moment) ? moment : null;
}

using System.Globalization;
using System.Text;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Queueing;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>A message as it travels, with what the port wants to know of it and AMQP has no place for.</summary>
/// <param name="Message">What was sent.</param>
/// <param name="EnqueuedAt">When it was first sent.</param>
/// <param name="EarlierDeliveries">How often it was delivered before it came into the queue it is in.</param>
/// <param name="Returns">How often it came back to that queue.</param>
/// <param name="Cause">Why it was given up on; null while it was not.</param>
/// <param name="DiedAt">When it was given up on.</param>
internal sealed record Envelope(
    QueueMessage Message, DateTimeOffset EnqueuedAt, int EarlierDeliveries = 0, int Returns = 0, string? Cause = null, DateTimeOffset? DiedAt = null)
{
    private const string EnqueuedAtHeader = "receipts-enqueued-at";
    private const string DeliveriesHeader = "receipts-deliveries";
    private const string CauseHeader = "receipts-cause";
    private const string DiedAtHeader = "receipts-died-at";
    private const string TraceHeader = "traceparent";
    private const string DeliveryCountHeader = "x-delivery-count";
    private const string DeathsHeader = "x-death";

    /// <summary>The bytes of its body.</summary>
    public ReadOnlyMemory<byte> Body => Encoding.UTF8.GetBytes(Message.Body);

    /// <summary>What goes with the body; the message outlives a restart of the broker.</summary>
    public BasicProperties CreateProperties()
    {
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [EnqueuedAtHeader] = SortableTime.Write(EnqueuedAt),
            [DeliveriesHeader] = EarlierDeliveries,
        };
        if (Cause is not null && DiedAt is { } diedAt)
        {
            (headers[CauseHeader], headers[DiedAtHeader]) = (Cause, SortableTime.Write(diedAt));
        }

        if (Message.TraceParent is not null)
        {
            headers[TraceHeader] = Message.TraceParent;
        }

        return new()
        {
            MessageId = Message.Key,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Timestamp = new(EnqueuedAt.ToUnixTimeSeconds()),
            Headers = headers,
        };
    }

    /// <summary>Reads what a queue delivered; what others put there has whatever it lacks left empty.</summary>
    public static Envelope Read(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var headers = properties.Headers ?? new Dictionary<string, object?>();
        var sent = DateTimeOffset.FromUnixTimeSeconds(properties.Timestamp.UnixTime);
        return new(
            new(properties.MessageId ?? "", Encoding.UTF8.GetString(body.Span), Text(headers, TraceHeader)),
            Moment(headers, EnqueuedAtHeader) ?? sent,
            Number(headers, DeliveriesHeader),
            Number(headers, DeliveryCountHeader),
            Text(headers, CauseHeader),
            Moment(headers, DiedAtHeader) ?? DeathOf(headers));
    }

    private static string? Text(IDictionary<string, object?> headers, string name) =>
        headers.TryGetValue(name, out var value) && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static int Number(IDictionary<string, object?> headers, string name) =>
        headers.TryGetValue(name, out var value) && value is int or long or short or byte
            ? (int)Math.Clamp(Convert.ToInt64(value, CultureInfo.InvariantCulture), 0, int.MaxValue)
            : 0;

    private static DateTimeOffset? Moment(IDictionary<string, object?> headers, string name) =>
        SortableTime.TryRead(Text(headers, name), out var moment) ? moment : null;

    /// <summary>When the broker itself gave up on it: its delivery limit was reached.</summary>
    private static DateTimeOffset? DeathOf(IDictionary<string, object?> headers) =>
        headers.TryGetValue(DeathsHeader, out var value) && value is IList<object?> deaths
            ? deaths.OfType<IDictionary<string, object?>>()
                .Where(death => Text(death, "reason") == "delivery_limit")
                .Select(death => death.TryGetValue("time", out var time) && time is AmqpTimestamp at ? DateTimeOffset.FromUnixTimeSeconds(at.UnixTime) : (DateTimeOffset?)null)
                .FirstOrDefault()
            : null;
}

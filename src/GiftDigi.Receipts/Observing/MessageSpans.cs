using System.Diagnostics;
using System.Diagnostics.Metrics;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Observing;

/// <summary>The spans of messages: a trace goes on from whoever sent one to whoever works on it, in whatever process that is.</summary>
public static class MessageSpans
{
    private const string System = "receipts";
    private static readonly Counter<long> Sent = Telemetry.Meter.CreateCounter<long>("messaging.client.sent.messages", "{message}", "Messages sent, with those of transactions that had to be repeated.");

    /// <summary>A message is sent.</summary>
    public static Activity? Send(QueueName queue, QueueMessage message)
    {
        Sent.Add(1, new(Attributes.MessagingSystem, System), new KeyValuePair<string, object?>(Attributes.Queue, Word.Of(queue)));
        return Start(ActivityKind.Producer, queue, "send", default, [])?.SetTag(Attributes.MessageId, message.Key);
    }

    /// <summary>Messages are brought from the outbox to the broker, each on in its own trace.</summary>
    public static Activity? Relay(QueueName queue, IReadOnlyList<LeasedMessage> messages)
    {
        var links = messages.Select(message => ContextOf(message.Message)).Where(context => context != default).Select(context => new ActivityLink(context));
        return Start(ActivityKind.Producer, queue, "relay", default, Telemetry.Spans.HasListeners() ? links : [])?.SetTag(Attributes.BatchCount, messages.Count);
    }

    /// <summary>A message is worked on.</summary>
    public static Activity? Process(LeasedMessage message) =>
        Start(ActivityKind.Consumer, message.Queue, "process", ContextOf(message.Message), [])
            ?.SetTag(Attributes.MessageId, message.Message.Key)
            .SetTag(Attributes.Attempt, message.DeliveryCount);

    /// <summary>The work failed; the message will come again, or was given up on.</summary>
    public static void Fail(Activity? span, Exception exception) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag(Attributes.ErrorType, exception.GetType().Name);

    private static Activity? Start(ActivityKind kind, QueueName queue, string operation, ActivityContext parent, IEnumerable<ActivityLink> links)
    {
        var name = Word.Of(queue);
        return Telemetry.Spans.StartActivity($"{operation} {name}", kind, parent, links: links)
            ?.SetTag(Attributes.MessagingSystem, System)
            .SetTag(Attributes.Operation, kind == ActivityKind.Producer ? "send" : "process")
            .SetTag(Attributes.Queue, name);
    }

    private static ActivityContext ContextOf(QueueMessage message) =>
        ActivityContext.TryParse(message.TraceParent, traceState: null, isRemote: true, out var context) ? context : default;
}

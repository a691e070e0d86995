namespace GiftDigi.Receipts.Observing;

/// <summary>The names of what spans and measurements say; those of messages are OpenTelemetry's. None of them ever holds what an entrant sent.</summary>
public static class Attributes
{
    /// <summary>The id of an entry.</summary>
    public const string Entry = "receipts.entry.id";

    /// <summary>The id of a campaign.</summary>
    public const string Campaign = "receipts.campaign.id";

    /// <summary>A <see cref="Observing.Stage"/>.</summary>
    public const string Stage = "receipts.stage";

    /// <summary>The kind of a verdict.</summary>
    public const string Verdict = "receipts.verdict";

    /// <summary>The weightiest reason of a verdict, or <c>none</c>.</summary>
    public const string Reason = "receipts.reason";

    /// <summary>By which way an entry came in: <c>page</c>, <c>upload</c>, <c>command</c>.</summary>
    public const string Way = "receipts.way";

    /// <summary>Why something was refused, in a word of ours.</summary>
    public const string Cause = "receipts.cause";

    /// <summary>What became of an entry that failed: <c>retried</c> or <c>given-up</c>.</summary>
    public const string Outcome = "receipts.outcome";

    /// <summary>Where messages of a queue lie: <c>database</c>, <c>memory</c> or <c>broker</c>.</summary>
    public const string Place = "receipts.place";

    /// <summary>How often a message was delivered.</summary>
    public const string Attempt = "receipts.attempt";

    /// <summary>What the program depends on: <c>database</c> or <c>queue</c>.</summary>
    public const string Dependency = "receipts.dependency";

    /// <summary>The type of what was thrown.</summary>
    public const string ErrorType = "error.type";

    /// <summary>What carries messages.</summary>
    public const string MessagingSystem = "messaging.system";

    /// <summary>A queue.</summary>
    public const string Queue = "messaging.destination.name";

    /// <summary>What is done with a message.</summary>
    public const string Operation = "messaging.operation.type";

    /// <summary>The key of a message.</summary>
    public const string MessageId = "messaging.message.id";

    /// <summary>How many messages at once.</summary>
    public const string BatchCount = "messaging.batch.message_count";
}

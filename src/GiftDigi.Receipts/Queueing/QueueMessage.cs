using System.Diagnostics;

namespace GiftDigi.Receipts.Queueing;

/// <summary>A message as its sender sees it.</summary>
/// <param name="Key">What it is about. Sending it again has no further effect: the queue ignores it, or its consumer does.</param>
/// <param name="Body">JSON.</param>
/// <param name="TraceParent">The trace it belongs to, as in W3C's <c>traceparent</c>; null when there is none.</param>
public sealed record QueueMessage(string Key, string Body, string? TraceParent = null)
{
    /// <summary>The same in the trace that is at hand, unless it has one.</summary>
    public QueueMessage Traced() => TraceParent is null && Activity.Current is { Id: { } here } ? this with { TraceParent = here } : this;
}

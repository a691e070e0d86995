using GiftDigi.Receipts.Entries;
using Activity = System.Diagnostics.Activity;

namespace GiftDigi.Receipts.Observing;

/// <summary>The spans of entries outside of queues. A trace begins with them where no request began it.</summary>
public static class EntrySpans
{
    /// <summary>A photo that came past the pages is taken in.</summary>
    public static Activity? TakeIn() => Telemetry.Spans.StartActivity("take in upload");

    /// <summary>An entry is received.</summary>
    internal static Activity? Receive(Entry entry) => Telemetry.Spans.StartActivity("receive entry")
        ?.SetTag(Attributes.Entry, entry.Id.Value)
        .SetTag(Attributes.Campaign, entry.Campaign.Value);
}

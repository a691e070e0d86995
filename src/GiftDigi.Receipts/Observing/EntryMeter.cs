using System.Diagnostics.Metrics;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Observing;

/// <summary>Counts what happens to entries, by words of ours alone: neither campaigns nor people, of whom there may be any number.</summary>
public static class EntryMeter
{
    private static readonly Counter<long> Arrivals = Count("receipts.entries.received", "{entry}", "Entries taken in.");
    private static readonly Counter<long> Refusals = Count("receipts.uploads.refused", "{upload}", "What was sent and did not become an entry.");
    private static readonly Counter<long> Verdicts = Count("receipts.verdicts", "{verdict}", "Verdicts of the program, by kind and weightiest reason.");
    private static readonly Counter<long> Unattended = Count("receipts.verdicts.straight_through", "{verdict}", "Verdicts that need no person.");
    private static readonly Counter<long> Failures = Count("receipts.entry.failures", "{failure}", "Attempts at an entry that failed.");
    private static readonly Counter<long> Pages = Count("receipts.reader.pages", "{page}", "Pages sent to a reader that costs by the page.");
    private static readonly Histogram<double> QueueTime = Time("receipts.queue.time", "From the sending of a message to its first delivery.");
    private static readonly Histogram<double> EntryTime = Time("receipts.entry.time", "From the reception of an entry to its verdict.");

    /// <summary>Says of everything that it has not happened yet: what appears only with its first time has no increase then.</summary>
    public static void Begin()
    {
        foreach (var cause in Enum.GetValues<RefusalCause>())
        {
            Refusals.Add(0, new KeyValuePair<string, object?>(Attributes.Cause, Word.Of(cause)));
        }

        CountFailure(0, isGivenUp: false);
        CountFailure(0, isGivenUp: true);
        Unattended.Add(0);
        Pages.Add(0);
    }

    /// <summary>An entry was taken in.</summary>
    /// <param name="way">By which way.</param>
    internal static void Received(string way) => Arrivals.Add(1, new KeyValuePair<string, object?>(Attributes.Way, way));

    /// <summary>Something that was sent did not become an entry.</summary>
    /// <param name="cause">Why, in a word of ours.</param>
    public static void Refused(RefusalCause cause) => Refusals.Add(1, new KeyValuePair<string, object?>(Attributes.Cause, Word.Of(cause)));

    /// <summary>A message was delivered.</summary>
    public static void Delivered(LeasedMessage message, DateTimeOffset now)
    {
        if (message.DeliveryCount == 1)
        {
            QueueTime.Record(Math.Max(0, (now - message.EnqueuedAt).TotalSeconds), new KeyValuePair<string, object?>(Attributes.Queue, Word.Of(message.Queue)));
        }
    }

    /// <summary>An attempt at an entry failed.</summary>
    public static void Failed(bool isGivenUp) => CountFailure(1, isGivenUp);

    /// <summary>An entry has its verdict.</summary>
    internal static void Concluded(Entry entry, Conclusion conclusion, DateTimeOffset now)
    {
        var verdict = conclusion.Verdict;
        var reason = verdict.PrimaryReason is { } first ? Word.Of(first) : "none";
        Verdicts.Add(1, new(Attributes.Verdict, Word.Of(verdict.Kind)), new KeyValuePair<string, object?>(Attributes.Reason, reason));
        if (verdict.Kind != VerdictKind.Referred)
        {
            Unattended.Add(1);
        }

        EntryTime.Record(Math.Max(0, (now - entry.ReceivedAt).TotalSeconds));
    }

    /// <summary>A page was sent, and costs.</summary>
    internal static void PageSent() => Pages.Add(1);

    private static void CountFailure(int count, bool isGivenUp) =>
        Failures.Add(count, new KeyValuePair<string, object?>(Attributes.Outcome, isGivenUp ? "given-up" : "retried"));

    private static Counter<long> Count(string name, string unit, string description) => Telemetry.Meter.CreateCounter<long>(name, unit, description);

    private static Histogram<double> Time(string name, string description) => Telemetry.Meter.CreateHistogram(name, "s", description, advice: Buckets.OfWaits);
}

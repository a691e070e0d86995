using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Auditing;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>All that is known of an entry.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="Entrant">Who entered.</param>
/// <param name="ReceivedAt">When, by the clocks of Japan.</param>
/// <param name="FollowUp">The verdict that it answers; null when it is the first of its chain.</param>
/// <param name="Chain">The entries of its chain with itself, the first one first.</param>
/// <param name="DecidedAt">When it was decided, by the clocks of Japan; null while it waits.</param>
/// <param name="Conclusion">What was concluded, with what was read, findings, signals and versions; null while it waits.</param>
/// <param name="ReviewedAt">When a person decided it, by the clocks of Japan.</param>
/// <param name="Review">What a person decided; null when none did.</param>
/// <param name="IssuanceQueued">Whether its issuance was put on the queue.</param>
/// <param name="ContradictsHistory">Whether the entry and its history contradict each other.</param>
/// <param name="History">Its records, linked, as they are kept.</param>
internal sealed record ToldEntry(
    string Entry,
    string Campaign,
    string Entrant,
    DateTimeOffset ReceivedAt,
    FollowUp? FollowUp,
    IReadOnlyList<string> Chain,
    DateTimeOffset? DecidedAt,
    Conclusion? Conclusion,
    DateTimeOffset? ReviewedAt,
    ReviewDecision? Review,
    bool IssuanceQueued,
    bool ContradictsHistory,
    IReadOnlyList<ToldLink> History)
{
    public static ToldEntry Of(EntryStory story)
    {
        var (record, entry) = (story.Record, story.Record.Entry);
        return new(
            entry.Id.Value, entry.Campaign.Value, entry.Entrant.Value, JapanTime.At(entry.ReceivedAt), entry.FollowUp, [.. story.Chain.Select(part => part.Entry.Id.Value)],
            At(record.ConcludedAt), record.Conclusion, At(record.ReviewedAt), record.Review, record.IssuanceQueued, story.Contradiction is not null, [.. story.History.Select(ToldLink.Of)]);
    }

    private static DateTimeOffset? At(DateTimeOffset? moment) => moment is { } at ? JapanTime.At(at) : null;
}

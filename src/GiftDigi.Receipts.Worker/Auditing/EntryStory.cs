using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>All that is known of an entry.</summary>
/// <param name="Record">The entry.</param>
/// <param name="History">Its records, as they are kept.</param>
public sealed record EntryStory(EntryRecord Record, IReadOnlyList<AuditLink> History)
{
    /// <summary>Size of the upright original in pixels; null when there is no photo to show.</summary>
    public PixelSize? PhotoSize { get; init; }

    /// <summary>The terms that it was decided under; null when they are not there.</summary>
    public Campaign? Campaign { get; init; }

    /// <summary>The entries of its chain with itself, the first one first.</summary>
    public IReadOnlyList<EntryRecord> Chain { get; init; } = [];

    /// <summary>Where the entry and its history contradict each other; null when they do not.</summary>
    public Contradiction? Contradiction => Contradiction.Find(Record, History.LastOrDefault(link => link.Step == "decided") is { } decided ? decided.Details ?? "" : null);
}

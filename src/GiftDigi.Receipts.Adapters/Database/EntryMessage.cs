using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The body of the messages an entry causes; the key of each is the entry's id.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Version">The version of the terms it was approved under; null before that.</param>
/// <param name="Prizes">How many prizes it earns, when more than one.</param>
internal sealed record EntryMessage(string Entry, string Campaign, int? Version, int? Prizes)
{
    /// <summary>For the queue of entries.</summary>
    public static QueueMessage Received(Entry entry) => Of(entry, version: null, prizes: 1);

    /// <summary>For the queue of issuances.</summary>
    public static QueueMessage Approved(Entry entry, Conclusion conclusion) => Of(entry, conclusion.CampaignVersion, conclusion.Prizes);

    private static QueueMessage Of(Entry entry, int? version, int prizes) => new(
        entry.Id.Value,
        JsonSerializer.Serialize(new(entry.Id.Value, entry.Campaign.Value, version, prizes > 1 ? prizes : null), EntryMessageJson.Default.EntryMessage));
}

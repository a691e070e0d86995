namespace GiftDigi.Receipts.Entries;

/// <summary>What waits for its verdict.</summary>
/// <param name="Count">How many entries.</param>
/// <param name="Oldest">When the oldest was received; null when there is none.</param>
public sealed record EntryBacklog(int Count, DateTimeOffset? Oldest);

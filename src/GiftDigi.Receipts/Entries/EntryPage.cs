namespace GiftDigi.Receipts.Entries;

/// <summary>A page of a listing.</summary>
/// <param name="Entries">The entries on it, the newest first.</param>
/// <param name="Count">How many the whole listing has; of many, as many as were to be counted.</param>
/// <param name="IsMore">Whether it has more than that.</param>
/// <param name="HasNewer">Whether there is a page of newer ones.</param>
/// <param name="HasOlder">Whether there is a page of older ones.</param>
public sealed record EntryPage(IReadOnlyList<EntryRecord> Entries, int Count, bool IsMore, bool HasNewer, bool HasOlder);

using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>An entry and how far it has come.</summary>
/// <param name="Entry">As received.</param>
/// <param name="Conclusion">What was concluded; null while it waits.</param>
/// <param name="ConcludedAt">When; null while it waits.</param>
/// <param name="IssuanceQueued">Whether its issuance was put on the queue.</param>
public sealed record EntryRecord(Entry Entry, Conclusion? Conclusion, DateTimeOffset? ConcludedAt, bool IssuanceQueued);

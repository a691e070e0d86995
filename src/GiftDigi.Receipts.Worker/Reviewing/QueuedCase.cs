using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>An entry that waits for a person.</summary>
/// <param name="Record">The entry.</param>
/// <param name="Case">How far people have come with it.</param>
/// <param name="Promised">By when its entrant is promised an answer.</param>
public sealed record QueuedCase(EntryRecord Record, ReviewCase Case, DateTimeOffset Promised);

using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>A verdict that is another than wanted, because of a fault.</summary>
/// <param name="Entry">Of which entry.</param>
/// <param name="Told">The verdict with its reasons.</param>
/// <param name="Cause">What the fault did to it.</param>
internal sealed record ExplainedVerdict(EntryId Entry, string Told, string Cause);

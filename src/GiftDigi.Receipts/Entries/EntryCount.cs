using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>How many entries were received in an hour and had one fate.</summary>
/// <param name="Hour">The beginning of the hour.</param>
/// <param name="Verdict">Their verdict; null while they wait for it.</param>
/// <param name="Reason">The weightiest reason of the verdict; null when there is none.</param>
/// <param name="Outcome">The answer that holds.</param>
/// <param name="IsReviewed">Whether a person decided.</param>
/// <param name="Count">How many.</param>
public sealed record EntryCount(DateTimeOffset Hour, VerdictKind? Verdict, Reason? Reason, VerdictKind? Outcome, bool IsReviewed, int Count);

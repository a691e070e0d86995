using GiftDigi.Receipts.Worker.Commands;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>A page of verdicts.</summary>
/// <param name="Entries">The verdicts, the newest first.</param>
/// <param name="Next">What <c>cursor</c> is to be for the next page; null when there is none.</param>
internal sealed record ListedEntries(IReadOnlyList<VerdictLine> Entries, string? Next);

namespace GiftDigi.Receipts.Entries;

/// <summary>What became of a submission.</summary>
/// <param name="Entry">The entry it became, or the one that holds the same photo of the same entrant for the same campaign.</param>
/// <param name="IsNew">False when it was received before, and nothing changed.</param>
public sealed record ReceiveOutcome(Entry Entry, bool IsNew);

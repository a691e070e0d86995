namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>One fact as it was read from a paper.</summary>
/// <param name="Value">Its comparable form.</param>
/// <param name="IsSure">Whether it was read surely; two that differ tell papers apart only if both were.</param>
public readonly record struct PrintedFact(string Value, bool IsSure);

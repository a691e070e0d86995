namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>One value of a receipt against its truth.</summary>
/// <param name="Kind">The field's name; those of items and of rates of tax under <c>item.</c> and <c>taxByRate.</c>.</param>
/// <param name="Outcome">Right, wrong or missing.</param>
/// <param name="Confidence">The reader's own, 0 to 1; null when missing.</param>
/// <param name="Inferred">Whether the reader says that it is not printed but follows from what is.</param>
/// <param name="Wanted">The truth; null when nothing is printed.</param>
/// <param name="Read">What was read; null when missing.</param>
internal sealed record ValueScore(string Kind, ValueOutcome Outcome, double? Confidence, bool Inferred, string? Wanted, string? Read);

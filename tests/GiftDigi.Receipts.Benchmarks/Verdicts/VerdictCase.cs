using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Benchmarks.Verdicts;

/// <summary>An entry whose right verdict is known.</summary>
/// <param name="Reading">The receipt as it was read, and its truth.</param>
/// <param name="Campaign">What it is entered for.</param>
/// <param name="Fails">The only respect in which it does not qualify; null when it does.</param>
internal sealed record VerdictCase(KeptReading Reading, Campaign Campaign, string? Fails);

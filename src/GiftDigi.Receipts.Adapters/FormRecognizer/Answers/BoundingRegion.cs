namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>Where something is.</summary>
/// <param name="Polygon">Its corners, as a word's.</param>
internal sealed record BoundingRegion(IReadOnlyList<double>? Polygon);

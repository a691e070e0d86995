namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>What the service understands of one receipt.</summary>
/// <param name="BoundingRegions">Where it is.</param>
/// <param name="Fields">Its values by their names.</param>
internal sealed record AnalyzedDocument(IReadOnlyList<BoundingRegion>? BoundingRegions, IReadOnlyDictionary<string, DocumentField>? Fields);

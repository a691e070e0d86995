namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>What the service read.</summary>
/// <param name="ApiVersion">The version of the interface; null in its answers before 2022, which had another form.</param>
/// <param name="Pages">The text, page by page; a photo has one.</param>
/// <param name="Documents">What it understands of it: a document for each receipt.</param>
internal sealed record AnalyzeResult(string? ApiVersion, IReadOnlyList<AnalyzedPage>? Pages, IReadOnlyList<AnalyzedDocument>? Documents);

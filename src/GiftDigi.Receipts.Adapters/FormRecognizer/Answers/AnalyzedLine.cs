namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>A line.</summary>
/// <param name="Polygon">Its corners, as a word's.</param>
/// <param name="Spans">Where in the text of all.</param>
internal sealed record AnalyzedLine(IReadOnlyList<double>? Polygon, IReadOnlyList<TextSpan>? Spans);

namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>A word.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Polygon">Its corners x, y, x, y …, clockwise from where its first character begins at the top.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Span">Where in the text of all.</param>
internal sealed record AnalyzedWord(string? Content, IReadOnlyList<double>? Polygon, double Confidence, TextSpan? Span);

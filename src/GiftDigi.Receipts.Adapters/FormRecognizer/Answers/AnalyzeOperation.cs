namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>How far the service is.</summary>
/// <param name="Status"><c>notStarted</c>, <c>running</c>, <c>succeeded</c> or <c>failed</c>.</param>
/// <param name="AnalyzeResult">The result, once it succeeded.</param>
/// <param name="Error">Why it failed.</param>
internal sealed record AnalyzeOperation(string? Status, AnalyzeResult? AnalyzeResult, ServiceError? Error);

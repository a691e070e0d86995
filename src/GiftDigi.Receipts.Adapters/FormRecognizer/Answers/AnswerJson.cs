using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>How the service writes its answers, in either version.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnalyzeOperation))]
internal sealed partial class AnswerJson : JsonSerializerContext;

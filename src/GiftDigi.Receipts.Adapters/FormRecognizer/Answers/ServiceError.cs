using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>Why the service does not do as asked.</summary>
/// <param name="Code">Such as <c>InvalidRequest</c>.</param>
/// <param name="InnerError">The same more exactly.</param>
internal sealed record ServiceError(string? Code, [property: JsonPropertyName("innererror")] ServiceError? InnerError);

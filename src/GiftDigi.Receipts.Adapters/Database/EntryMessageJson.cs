using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>How <see cref="EntryMessage"/> is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EntryMessage))]
internal sealed partial class EntryMessageJson : JsonSerializerContext;

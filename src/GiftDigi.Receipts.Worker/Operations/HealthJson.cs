using System.Text.Json;
using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>How <see cref="HealthAnswer"/> is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;

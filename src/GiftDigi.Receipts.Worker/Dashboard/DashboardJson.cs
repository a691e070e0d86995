using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Worker.Dashboard;

/// <summary>Writes what the plots draw.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DashboardSeries))]
internal sealed partial class DashboardJson : JsonSerializerContext;

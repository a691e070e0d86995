using System.Text.Json;
using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Worker.Noticing;

/// <summary>The JSON of Event Grid.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Notice[]))]
[JsonSerializable(typeof(NoticeAnswer))]
internal sealed partial class NoticeJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>The JSON that commands print and read, in the same form as <see cref="ReceiptsJson"/>.</summary>
[JsonSerializable(typeof(ReadReport))]
[JsonSerializable(typeof(ReadFailure))]
[JsonSerializable(typeof(EntryReport))]
[JsonSerializable(typeof(VerdictLine))]
[JsonSerializable(typeof(ReplayLine))]
[JsonSerializable(typeof(IReadOnlyList<DemoEntry>))]
internal sealed partial class CommandsJson : JsonSerializerContext
{
    /// <summary>The context to use.</summary>
    public static CommandsJson Readable => field ??= new(new JsonSerializerOptions(ReceiptsJson.Readable.Options));
}

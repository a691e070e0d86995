using System.Text.Json;
using System.Text.Json.Serialization;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Json;

/// <summary>Writes an amount as whole yen.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Yen);
}

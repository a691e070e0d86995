using System.Text.Json;
using System.Text.Json.Serialization;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Json;

/// <summary>Writes a box as <c>[x, y, width, height]</c>.</summary>
public sealed class PixelBoxConverter : JsonConverter<PixelBox>
{
    /// <inheritdoc/>
    public override PixelBox Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<int> parts = stackalloc int[4];
        foreach (ref var part in parts)
        {
            part = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : throw new JsonException("Not a box.");
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? new(parts[0], parts[1], parts[2], parts[3])
            : throw new JsonException("Not a box.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PixelBox value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.X);
        writer.WriteNumberValue(value.Y);
        writer.WriteNumberValue(value.Width);
        writer.WriteNumberValue(value.Height);
        writer.WriteEndArray();
    }
}

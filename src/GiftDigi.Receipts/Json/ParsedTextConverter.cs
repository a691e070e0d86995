using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Json;

/// <summary>Writes a value as the text it reads itself from.</summary>
public abstract class ParsedTextConverter<T> : JsonConverter<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <summary>Reads the value.</summary>
    protected abstract bool TryParse(string? text, [MaybeNullWhen(false)] out T value);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Json;

/// <summary>Writes <c>TooDark</c> as <c>too-dark</c>, and refuses numbers.</summary>
public sealed class KebabEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

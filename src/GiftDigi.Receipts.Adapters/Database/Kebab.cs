using System.Collections.Frozen;
using System.Text.Json;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The ids under which the members of an enum are stored: the same kebab case as in files and answers.</summary>
internal static class Kebab
{
    public static string Write<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static T Read<T>(string text)
        where T : struct, Enum =>
        Members<T>.ById.TryGetValue(text, out var value)
            ? value
            : throw new FormatException($"The database holds a {typeof(T).Name} that this version does not know.");

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ById = Enum.GetValues<T>().ToFrozenDictionary(Write, StringComparer.Ordinal);
    }
}

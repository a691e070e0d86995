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
        Enum.GetValues<T>().Where(value => Write(value) == text).Select(value => (T?)value).FirstOrDefault()
            ?? throw new FormatException($"The database holds a {typeof(T).Name} that this version does not know.");
}

using System.Text.Json;

namespace GiftDigi.Receipts.Observing;

/// <summary>The words by which the members of an enum are known outside: the same kebab case as in files and answers.</summary>
public static class Word
{
    /// <summary>The word for one of them.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Members<T>.Words[value];

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }
}

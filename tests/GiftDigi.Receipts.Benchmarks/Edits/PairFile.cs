using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Pairs, one a line, beside their images: a change of a test is measured again without rendering and reading again.</summary>
internal static class PairFile
{
    private const string FileName = "pairs.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    public static string In(DirectoryInfo folder) => Path.Combine(folder.FullName, FileName);

    public static string Line(KeptPair pair) => JsonSerializer.Serialize(pair, Options);

    /// <summary>What the folder keeps, in the order of numbers; nothing when there is no file. A last line cut short is left out.</summary>
    public static IReadOnlyList<KeptPair> Read(DirectoryInfo folder) => File.Exists(In(folder))
        ? [.. File.ReadLines(In(folder)).Select(Parse).OfType<KeptPair>().OrderBy(pair => pair.Number)]
        : [];

    private static KeptPair? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptPair>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What was read, one receipt a line, so that several evaluations can use one reading.</summary>
internal static class ScoreFile
{
    private const string FileName = "scores.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Where the file is in a working folder.</summary>
    public static string In(DirectoryInfo folder) => Path.Combine(folder.FullName, FileName);

    public static string Line(ReceiptScore score) => JsonSerializer.Serialize(score, Options);

    /// <exception cref="JsonException">A line is no score.</exception>
    public static IReadOnlyList<ReceiptScore> Read(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<ReceiptScore>(line, Options) ?? throw new JsonException("A line is null."))];
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What was read, one receipt a line: a change of the parser is measured again without rendering and recognising again.</summary>
internal static class ReadingFile
{
    private const string FileName = "readings.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Where the file is in a working folder.</summary>
    public static string In(DirectoryInfo folder) => Path.Combine(folder.FullName, FileName);

    public static string Line(KeptReading reading) => JsonSerializer.Serialize(reading, Options);

    /// <summary>What the file keeps, in the order of numbers.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="JsonException">A line is no reading.</exception>
    public static IReadOnlyList<KeptReading> Read(string path) =>
    [
        .. File.ReadLines(path)
            .Select(line => JsonSerializer.Deserialize<KeptReading>(line, Options) ?? throw new JsonException("A line is null."))
            .OrderBy(reading => reading.Number),
    ];
}

using System.Text.Json;

namespace GiftDigi.Receipts.Worker.Tests;

/// <summary>The rendered receipts of the samples folder.</summary>
internal static class Samples
{
    /// <summary>The campaign files.</summary>
    public static IReadOnlyList<string> Campaigns() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Samples, "campaigns"), "*.json")
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)),
    ];

    /// <summary>All of them, with what the receipt says.</summary>
    public static IReadOnlyList<(string Image, JsonElement Truth)> All() => Read(_ => true);

    /// <summary>Those photographed without any degradation, the shortest first.</summary>
    public static IReadOnlyList<(string Image, JsonElement Truth)> Clean() =>
        [.. Read(level => level == "clean").OrderBy(sample => sample.Truth.GetProperty("items").GetArrayLength())];

    /// <summary>The first of them.</summary>
    public static (string Image, JsonElement Truth) OneClean() => Clean()[0];

    /// <summary>The first of a layout.</summary>
    public static string OneOf(string layout) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Samples, "receipts"), "*.json").Order(StringComparer.Ordinal)
            .Where(file => JsonDocument.Parse(Bytes(file)).RootElement.GetProperty("layout").GetString() == layout)
            .Select(file => Path.ChangeExtension(file, ".jpg"))
            .First();

    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(string image) => File.ReadAllBytes(image);

    /// <summary>What the receipt on a rendered image says.</summary>
    public static JsonElement TruthOf(string image) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(image, ".json"))).RootElement.GetProperty("receipts")[0];

    private static IReadOnlyList<(string Image, JsonElement Truth)> Read(Func<string, bool> wanted) =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Repository.Samples, "receipts"), "*.json").Order(StringComparer.Ordinal)
           let truth = JsonDocument.Parse(Bytes(file)).RootElement
           where wanted(truth.GetProperty("level").GetString()!)
           select (Path.ChangeExtension(file, ".jpg"), truth.GetProperty("receipts")[0]),
    ];
}

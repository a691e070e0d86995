using System.Text.Json;

namespace GiftDigi.Receipts.Tests.Samples;

/// <summary>The samples that the project ships, found from wherever the tests run.</summary>
internal static class SampleFiles
{
    public static string Folder { get; } = Path.Combine(Root(), "samples");

    public static IReadOnlyList<string> Campaigns { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "campaigns"), "*.json")
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Images { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "receipts"), "*.jpg").Order(StringComparer.Ordinal)];

    public static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    /// <summary>What the image shows, from the truth beside it.</summary>
    public static JsonElement Truth(string image) => Read(Path.ChangeExtension(image, ".json"));

    public static JsonElement Receipt(string image) => Truth(image).GetProperty("receipts")[0];

    public static IReadOnlyList<JsonElement> Entries() => [.. Read(Path.Combine(Folder, "demo.json")).EnumerateArray()];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GiftDigi.Receipts.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return folder;
    }
}

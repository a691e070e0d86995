using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using GiftDigi.Receipts.Rendering.Demo;

namespace GiftDigi.Receipts.Rendering.Truth;

/// <summary>Truth as JSON: camel case, indented, Japanese left as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ImageTruth))]
[JsonSerializable(typeof(IReadOnlyList<DemoEntry>))]
internal sealed partial class TruthJson : JsonSerializerContext
{
    public static TruthJson Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static string Of(IReadOnlyList<DemoEntry> entries) => JsonSerializer.Serialize(entries, Readable.IReadOnlyListDemoEntry) + "\n";

    public static string Of(ImageTruth truth) => JsonSerializer.Serialize(truth, Readable.ImageTruth) + "\n";
}

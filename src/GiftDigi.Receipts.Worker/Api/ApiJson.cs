using System.Text.Json;
using System.Text.Json.Serialization;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>The JSON of the interface for programs, in the same form as <see cref="ReceiptsJson"/>.</summary>
[JsonSerializable(typeof(ListedEntries))]
[JsonSerializable(typeof(ToldEntry))]
[JsonSerializable(typeof(ToldChain))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Makes answers to be written so.</summary>
    public static void Use(JsonSerializerOptions options)
    {
        var form = ReceiptsJson.Readable.Options;
        (options.PropertyNamingPolicy, options.Encoder) = (form.PropertyNamingPolicy, form.Encoder);
        foreach (var converter in form.Converters)
        {
            options.Converters.Add(converter);
        }

        options.TypeInfoResolverChain.Insert(0, Default);
    }
}

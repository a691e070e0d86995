using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Makes the next version of a campaign file from a published one.</summary>
public static class CampaignAmendment
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    /// <summary>The file with one more name of a product, its version raised by one, and a note of who wanted it.</summary>
    /// <param name="document">A valid campaign file.</param>
    /// <param name="product">The id of one of its products.</param>
    /// <param name="chain">The chain that prints the name; null when any may.</param>
    /// <param name="name">The name.</param>
    /// <param name="by">Who wanted it.</param>
    /// <exception cref="ArgumentException">There is no such product.</exception>
    public static byte[] WithAlias(ReadOnlyMemory<byte> document, string product, string? chain, string name, string by)
    {
        var campaign = JsonNode.Parse(document.Span)!.AsObject();
        var terms = campaign["participatingProducts"]!.AsArray().OfType<JsonObject>().FirstOrDefault(node => node["id"]?.GetValue<string>() == product)
            ?? throw new ArgumentException($"There is no product {product}.", nameof(product));
        var version = campaign["version"]!.GetValue<int>() + 1;
        campaign["version"] = version;
        NamesOf(terms, chain).Add(name);
        List(campaign, "changes").Add(new JsonObject { ["version"] = version, ["by"] = by, ["what"] = $"{product}: {name}{(chain is null ? "" : $" ({chain})")}" });
        return Encoding.UTF8.GetBytes(campaign.ToJsonString(Readable));
    }

    private static JsonArray NamesOf(JsonObject product, string? chain)
    {
        if (chain is null)
        {
            return List(product, "aliases");
        }

        var chains = List(product, "chainAliases");
        var known = chains.OfType<JsonObject>().FirstOrDefault(node => node["chain"]?.GetValue<string>() == chain);
        if (known is null)
        {
            chains.Add(known = new() { ["chain"] = chain });
        }

        return List(known, "names");
    }

    private static JsonArray List(JsonObject parent, string name)
    {
        if (parent[name] is not JsonArray list)
        {
            parent[name] = list = [];
        }

        return list;
    }
}

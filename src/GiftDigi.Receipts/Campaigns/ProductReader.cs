using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Reads the participating products of a campaign file, and the groups that conditions name them by.</summary>
internal sealed class ProductReader(List<CampaignMistake> mistakes)
{
    private const int ShortestName = 2;
    private readonly Dictionary<(string Name, string Chain), string> _ownerOfName = [];
    private readonly Dictionary<Gtin, string> _ownerOfGtin = [];
    private readonly HashSet<string> _productIds = new(StringComparer.Ordinal);

    /// <summary>The participating products.</summary>
    public List<ParticipatingProduct> Read(FieldReader parent)
    {
        var list = parent.Required("participatingProducts");
        var products = parent.Elements("participatingProducts").Select(element => ReadProduct(element.Node, element.Path)).ToList();
        if (list is { Kind: JsonTokenType.StartArray } && products.Count == 0)
        {
            parent.Mistake(list.Line, "participatingProducts", "One product at least is wanted here.");
        }

        return products;
    }

    private ParticipatingProduct ReadProduct(LocatedNode node, string path)
    {
        var fields = new FieldReader(node, path, mistakes);
        var id = fields.Parsed<CampaignId>("id", CampaignId.TryParse, "An id of lower-case letters, digits and hyphens")?.Value ?? path;
        if (!_productIds.Add(id))
        {
            fields.Mistake(fields.Line, fields.Path("id"), $"Another product is called \"{id}\" already.");
        }

        var name = fields.Text("name");
        ClaimName(fields, fields.Optional("name"), fields.Path("name"), id);
        var aliases = fields.Elements("aliases").ToList();
        foreach (var (alias, at) in aliases)
        {
            ClaimName(fields, alias, at, id);
        }

        var product = new ParticipatingProduct(id, name, fields.Texts("aliases"), ReadGtins(fields, id))
        {
            ChainAliases = [.. fields.Elements("chainAliases").Select(element => ReadChainAliases(element.Node, element.Path, id))],
            Words = ReadWords(fields),
        };
        fields.RefuseOthers();
        return product;
    }

    private ChainAliases ReadChainAliases(LocatedNode node, string path, string product)
    {
        var fields = new FieldReader(node, path, mistakes);
        var chain = fields.Text("chain");
        fields.Required("names");
        fields.RefuseEmpty("names");
        foreach (var (name, at) in fields.Elements("names"))
        {
            ClaimName(fields, name, at, product, chain);
        }

        var aliases = new ChainAliases(chain, fields.Texts("names"));
        fields.RefuseOthers();
        return aliases;
    }

    private static ProductWords? ReadWords(FieldReader parent)
    {
        if (parent.Optional("words") is not { } node)
        {
            return null;
        }

        var fields = parent.Object(node, "words");
        fields.Required("brands");
        fields.RefuseEmpty("brands");
        var words = new ProductWords(ReadWords(fields, "brands"), ReadWords(fields, "kinds"), fields.Texts("sizes"), ReadWords(fields, "excluded"));
        foreach (var (size, path) in fields.Elements("sizes").Where(size => size.Node.Kind == JsonTokenType.String && MeasuredName.Of(size.Node.Text).Measures.Count == 0))
        {
            fields.Mistake(size.Line, path, "A size with its unit is wanted here, such as 500ml or 350ml×6.");
        }

        fields.RefuseOthers();
        return words;
    }

    private static List<string> ReadWords(FieldReader fields, string name)
    {
        foreach (var (word, path) in fields.Elements(name).Where(word => word.Node.Kind == JsonTokenType.String && PrintedName.Fold(word.Node.Text).Length < ShortestName))
        {
            fields.Mistake(word.Line, path, $"A word of at least {ShortestName} letters or digits is wanted here: a shorter one is found everywhere.");
        }

        return fields.Texts(name);
    }

    private void ClaimName(FieldReader fields, LocatedNode? node, string path, string product, string? chain = null)
    {
        if (node is not { Kind: JsonTokenType.String })
        {
            return;
        }

        var folded = PrintedName.Fold(node.Text);
        var name = (folded, chain is null ? "" : PrintedName.Fold(chain));
        if (folded.Length < ShortestName)
        {
            fields.Mistake(node.Line, path, $"A name of at least {ShortestName} letters or digits is wanted here: a shorter one is found everywhere.");
        }
        else if (!_ownerOfName.TryAdd(name, product) && _ownerOfName[name] != product)
        {
            fields.Mistake(node.Line, path, $"The name \"{node.Text}\" belongs to the product \"{_ownerOfName[name]}\" already.");
        }
    }

    private List<Gtin> ReadGtins(FieldReader fields, string product)
    {
        var gtins = new List<Gtin>();
        foreach (var (node, path) in fields.Elements("gtins"))
        {
            if (fields.Parsed<Gtin>(node, path, Gtin.TryParse, "A product code of 8 or 13 digits with a valid check digit") is not { } gtin)
            {
                continue;
            }

            gtins.Add(gtin);
            if (!_ownerOfGtin.TryAdd(gtin, product) && _ownerOfGtin[gtin] != product)
            {
                fields.Mistake(node.Line, path, $"The code {gtin} belongs to the product \"{_ownerOfGtin[gtin]}\" already.");
            }
        }

        return gtins;
    }

    /// <summary>What a condition may name, products and groups of them, and the products that it means. Read the products first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ReadGroups(FieldReader parent)
    {
        var named = _productIds.ToDictionary(id => id, IReadOnlyList<string> (id) => [id], StringComparer.Ordinal);
        foreach (var (node, path) in parent.Elements("productGroups"))
        {
            var fields = new FieldReader(node, path, mistakes);
            var id = fields.Parsed<CampaignId>("id", CampaignId.TryParse, "An id of lower-case letters, digits and hyphens")?.Value;
            fields.Required("products");
            fields.RefuseEmpty("products");
            var products = fields.Texts("products");
            foreach (var (product, at) in fields.Elements("products").Where(product => !_productIds.Contains(product.Node.Text)))
            {
                fields.Mistake(product.Line, at, "The id of a participating product is wanted here.");
            }

            if (id is not null && !named.TryAdd(id, products))
            {
                fields.Mistake(fields.Line, fields.Path("id"), $"A product or another group is called \"{id}\" already.");
            }

            fields.RefuseOthers();
        }

        return named;
    }
}

using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Matching;

/// <summary>
/// Finds the participating products among the items of a receipt. A product code decides. A name is the product's for certain when nothing
/// differs but what readers confuse, its sizes are the product's, and no other product is as near; what is only like it is for a person.
/// </summary>
public sealed class ProductMatcher
{
    // Below this, two names have too little in common for a person to be asked.
    private const double WorthALook = 0.6;

    /// <summary>A name without its brand is told from those of other brands only when it says enough by itself.</summary>
    private const int ShortestWithoutBrand = 6;

    /// <summary>Tills that cut brands keep two letters at least.</summary>
    private const int BrandLetters = 2;

    /// <summary>Products whose likeness differs by less are as near as each other.</summary>
    private const double Margin = 0.02;

    /// <summary>A name that was read less surely may be another one, if it is somewhat like it.</summary>
    private const double LegibleName = 0.95;
    private const double SomewhatAlike = 0.4;

    /// <summary>A name that was read less surely than this may be any.</summary>
    private const double Garbled = 0.5;

    /// <summary>No product's name has fewer: what was read is a number of something, and the name stands elsewhere.</summary>
    private const int FewestLetters = 2;

    /// <summary>What is left of a name that was not read surely may be of any with fewer.</summary>
    private const int FewestUnsureLetters = 3;
    private readonly Dictionary<Gtin, ParticipatingProduct> _byGtin = [];
    private readonly ProductIndex _index;
    private readonly IReadOnlyList<WordedProduct> _worded;
    private readonly bool _everyProductHasGtins;

    /// <summary>Prepares to find <paramref name="products"/>.</summary>
    /// <param name="products">The products.</param>
    /// <param name="brand">Whose they are: receipts leave it out of names, or cut it. Null where that is not known.</param>
    public ProductMatcher(IReadOnlyList<ParticipatingProduct> products, string? brand = null)
    {
        _everyProductHasGtins = products.All(product => product.Gtins.Count > 0);
        foreach (var (product, gtin) in products.SelectMany(product => product.Gtins.Select(gtin => (product, gtin))))
        {
            _byGtin[gtin] = product;
        }

        _index = new([.. products.SelectMany(product => Forms(product, brand))]);
        _worded = [.. products.Select(WordedProduct.Of).OfType<WordedProduct>()];
    }

    /// <summary>The items of <paramref name="receipt"/> that are, or may be, participating products.</summary>
    public QualifyingPurchase Match(Receipt receipt)
    {
        var isCountConfirmed = Pieces.AreConfirmed(receipt);
        var till = new Till(TillWidth.Of(receipt), receipt.Merchant?.Value);
        var matches = new List<ProductMatch>();
        var unread = 0;
        for (var index = 0; index < receipt.Items.Count; index++)
        {
            var item = receipt.Items[index];
            if (Find(item, till) is var (product, strength, others))
            {
                matches.Add(new(item, product, strength, Pieces.Of(item, isCountConfirmed), NetAmount(receipt.Items, index)) { Others = others });
            }
            else if (!item.IsDiscount && !IsExcludedByCode(item) && MayBeAnything(item.Description))
            {
                unread++;
            }
        }

        return new(matches, unread);
    }

    private static IEnumerable<ProductForm> Forms(ParticipatingProduct product, string? brand) =>
    [
        .. product.Names.SelectMany(name => Forms(product, name, brand)),
        .. product.ChainAliases.SelectMany(aliases => aliases.Names.SelectMany(name => Forms(product, name, brand).Select(form => form with { Chain = aliases.Chain }))),
    ];

    private static IEnumerable<ProductForm> Forms(ParticipatingProduct product, string name, string? brand)
    {
        yield return new(product, MeasuredName.Of(name), IsShort: false);
        if (brand is { Length: > 0 } && name.StartsWith(brand, StringComparison.Ordinal) && name.Length > brand.Length)
        {
            var rest = name[brand.Length..];
            yield return new(product, MeasuredName.Of(rest), IsShort: true);
            for (var letters = BrandLetters; letters < brand.Length; letters++)
            {
                yield return new(product, MeasuredName.Of(brand[..letters] + rest), IsShort: true);
            }
        }
    }

    private FoundProduct? Find(LineItem item, Till till)
    {
        if (item.Gtin is { } gtin)
        {
            if (_byGtin.TryGetValue(gtin.Value, out var product))
            {
                return new(product, MatchStrength.Certain, []);
            }

            // A code that takes no part beside a name that does: one of them belongs to a neighbour, or was misread.
            if (IsExcludedByCode(item))
            {
                return item.Description is { } name && FindByDescription(name, till) is { Strength: MatchStrength.Certain } named
                    ? named with { Strength = MatchStrength.Possible }
                    : null;
            }
        }

        return item.Description is { } description ? FindByDescription(description, till) : null;
    }

    private FoundProduct? FindByDescription(ReadValue<string> description, Till till) => FindByName(description, till) switch
    {
        { Strength: MatchStrength.Certain } certain => certain,
        var possible => FindByWords(description, till) is { } worded && (possible is null || worded.Strength == MatchStrength.Certain) ? worded : possible,
    };

    /// <summary>The product whose words the name holds; only possible where the words of several do.</summary>
    private FoundProduct? FindByWords(ReadValue<string> description, Till till)
    {
        var cutting = till.Cutting(description.Value);
        var found = _worded
            .Select(product => (product.Product, Strength: product.Match(description.Value, description.Confidence >= LegibleName, cutting)))
            .Where(match => match.Strength is not null)
            .OrderByDescending(match => match.Strength == MatchStrength.Certain)
            .ToList();
        return found is [var (product, strength), .. var others]
            ? new(product, others.Count == 0 ? strength!.Value : MatchStrength.Possible, [.. others.Select(other => other.Product)])
            : null;
    }

    private bool MayBeAnything(ReadValue<string>? description)
    {
        var letters = description?.Value.Count(char.IsLetter) ?? 0;
        return description is null || description.Confidence < Garbled || letters < FewestLetters
            || (description.Confidence < LegibleName && (letters < FewestUnsureLetters || IsSomewhatAlike(MeasuredName.Of(description.Value))));
    }

    private bool IsSomewhatAlike(MeasuredName printed) =>
        _index.Near(printed.Core).Any(form => NameComparison.Of(form, printed, Cutting.Unlikely).Likeness >= SomewhatAlike)
        || _worded.Any(product => product.Likeness(printed) >= SomewhatAlike);

    private bool IsExcludedByCode(LineItem item) => _everyProductHasGtins && item.Gtin is { } gtin && !_byGtin.ContainsKey(gtin.Value);

    private FoundProduct? FindByName(ReadValue<string> description, Till till)
    {
        var cutting = till.Cutting(description.Value);
        var printed = MeasuredName.Of(description.Value);
        var ranked = _index.Near(printed.Core)
            .Where(form => till.MayPrint(form))
            .Select(form => NameComparison.Of(form, printed, cutting))
            .Where(comparison => comparison.Likeness >= WorthALook && !(comparison.Sizes == MeasureAgreement.Conflict && description.Confidence >= LegibleName))
            .GroupBy(comparison => comparison.Form.Product)
            .Select(group => group.MaxBy(comparison => comparison.Rank)!)
            .OrderByDescending(comparison => comparison.Rank)
            .ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        var best = ranked[0];
        IReadOnlyList<ParticipatingProduct> others = [.. ranked.Skip(1).Where(other => best.Rank - other.Rank < Margin).Select(other => other.Form.Product)];
        var isCertain = best.IsSame && others.Count == 0 && till.DoesPrint(best.Form) && (!best.Form.IsShort || printed.Core.Length >= ShortestWithoutBrand);
        return new(best.Form.Product, isCertain ? MatchStrength.Certain : MatchStrength.Possible, others);
    }

    private static Money? NetAmount(IReadOnlyList<LineItem> items, int index)
    {
        if (items[index].Amount is not { } amount)
        {
            return null;
        }

        return items.Skip(index + 1)
            .TakeWhile(item => item.IsDiscount)
            .Aggregate(amount.Value, (net, discount) => net + (discount.Amount?.Value ?? Money.Zero));
    }
}

using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Matching;

/// <summary>Finds the participating products among the items of a receipt.</summary>
public sealed class ProductMatcher
{
    // Below this, two names have too little in common for a person to be asked.
    private const double WorthALook = 0.6;
    private const int ShortestCutName = 6;

    // Names that are garbled come with less: measured on rendered receipts with half-width katakana.
    private const double LegibleName = 0.95;
    private readonly Dictionary<Gtin, ParticipatingProduct> _byGtin = [];
    private readonly List<(string Name, ParticipatingProduct Product)> _names = [];
    private readonly bool _everyProductHasGtins;

    /// <summary>Prepares to find <paramref name="products"/>.</summary>
    public ProductMatcher(IReadOnlyList<ParticipatingProduct> products)
    {
        _everyProductHasGtins = products.All(product => product.Gtins.Count > 0);
        foreach (var product in products)
        {
            _names.AddRange(product.Names.Select(name => (PrintedName.Fold(name), product)));
            foreach (var gtin in product.Gtins)
            {
                _byGtin[gtin] = product;
            }
        }
    }

    /// <summary>The items of <paramref name="receipt"/> that are, or may be, participating products.</summary>
    public QualifyingPurchase Match(Receipt receipt)
    {
        var isCountConfirmed = Pieces.AreConfirmed(receipt);
        var matches = new List<ProductMatch>();
        var unread = 0;
        for (var index = 0; index < receipt.Items.Count; index++)
        {
            var item = receipt.Items[index];
            if (Find(item) is var (product, strength))
            {
                matches.Add(new(item, product, strength, Pieces.Of(item, isCountConfirmed), NetAmount(receipt.Items, index)));
            }
            else if (!item.IsDiscount && !IsExcludedByCode(item) && item.Description is not { Confidence: >= LegibleName })
            {
                unread++;
            }
        }

        return new(matches, unread);
    }

    private (ParticipatingProduct Product, MatchStrength Strength)? Find(LineItem item)
    {
        if (item.Gtin is { } gtin)
        {
            if (_byGtin.TryGetValue(gtin.Value, out var product))
            {
                return (product, MatchStrength.Certain);
            }

            if (IsExcludedByCode(item))
            {
                return null;
            }
        }

        return item.Description is { } description ? FindByName(PrintedName.Fold(description.Value)) : null;
    }

    private bool IsExcludedByCode(LineItem item) => _everyProductHasGtins && item.Gtin is { } gtin && !_byGtin.ContainsKey(gtin.Value);

    private (ParticipatingProduct Product, MatchStrength Strength)? FindByName(string printed)
    {
        (ParticipatingProduct Product, MatchStrength Strength, double Likeness)? best = null;
        foreach (var (name, product) in _names)
        {
            var difference = NameDifference.Between(name, printed);
            var strength = difference.IsNegligible ? MatchStrength.Certain : MatchStrength.Possible;
            var possible = difference.Likeness >= WorthALook || IsCutFrom(name, printed);
            if (possible && (best is null || difference.Likeness > best.Value.Likeness))
            {
                best = (product, strength, difference.Likeness);
            }
        }

        return best is var (found, sure, _) ? (found, sure) : null;
    }

    // A name cut short may have lost the size that tells it from its siblings.
    private static bool IsCutFrom(string name, string printed) =>
        printed.Length >= ShortestCutName && printed.Length < name.Length
        && NameDifference.Between(name.AsSpan(0, printed.Length), printed).IsNegligible;

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

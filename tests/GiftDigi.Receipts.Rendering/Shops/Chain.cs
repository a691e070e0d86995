using GiftDigi.Receipts.Rendering.Products;

namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>An invented chain: what it sells, how it taxes and how its tills print.</summary>
internal sealed record Chain
{
    public required string Name { get; init; }

    /// <summary>The layout its tills print, by name.</summary>
    public required string Layout { get; init; }

    /// <summary>T and 13 digits with a valid check digit.</summary>
    public required string RegistrationNumber { get; init; }

    public required IReadOnlyList<Branch> Branches { get; init; }

    public required IReadOnlyList<string> Shelves { get; init; }

    /// <summary>Fewest and most different products of a purchase.</summary>
    public (int Fewest, int Most) Lines { get; init; } = (3, 9);

    /// <summary>Whether its prices already hold the tax (内税).</summary>
    public bool TaxInclusive { get; init; }

    public TaxRounding Rounding { get; init; }

    public NameStyle NameStyle { get; init; }

    /// <summary>Characters after which its tills cut a product name.</summary>
    public int NameLength { get; init; } = 14;

    /// <summary>Its prices, in per cent of the usual.</summary>
    public int PriceLevel { get; init; } = 100;

    /// <summary>Only products of one of these prices are sold; empty for any price.</summary>
    public IReadOnlyList<int> OnlyPrices { get; init; } = [];

    public bool HasLineDiscounts { get; init; }

    public bool HasPoints { get; init; }

    /// <summary>Whether several of the same are cheaper (まとめ値引).</summary>
    public bool HasBundles { get; init; }

    /// <summary>Whether its tills take things back (返品) on the receipt of a purchase.</summary>
    public bool HasReturns { get; init; }

    /// <summary>What being served costs, in per cent of what was ordered; 0 for nothing.</summary>
    public int ServicePercent { get; init; }

    /// <summary>The first and last hour of a purchase; 24 and later is the night after the day.</summary>
    public (int First, int Last) Hours { get; init; } = (9, 21);

    public bool Sells(Product product) =>
        Shelves.Contains(product.Shelf) && (OnlyPrices.Count == 0 || OnlyPrices.Contains(product.Price));

    public int PriceOf(Product product) => OnlyPrices.Count > 0 ? product.Price : Math.Max(product.Price * PriceLevel / 100, 28);

    /// <summary>The name of a product as this chain's tills print it.</summary>
    public string NameOf(Product product)
    {
        var name = NameStyle == NameStyle.FullWidth ? product.Printed : product.Katakana;
        return name.Length <= NameLength ? name : name[..NameLength].TrimEnd();
    }
}

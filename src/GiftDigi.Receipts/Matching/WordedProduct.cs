using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Matching;

/// <summary>A product that is told by words in the printed name.</summary>
internal sealed class WordedProduct
{
    private readonly IReadOnlyList<string> _brands;
    private readonly IReadOnlyList<string> _kinds;
    private readonly IReadOnlyList<string> _excluded;
    private readonly IReadOnlyList<MeasuredName> _sizes;

    private WordedProduct(ParticipatingProduct product, ProductWords words)
    {
        Product = product;
        _brands = [.. words.Brands.Select(PrintedName.Fold)];
        _kinds = [.. words.Kinds.Select(PrintedName.Fold)];
        _excluded = [.. words.Excluded.Select(PrintedName.Fold)];
        _sizes = [.. words.Sizes.Select(MeasuredName.Of)];
    }

    /// <summary>The product.</summary>
    public ParticipatingProduct Product { get; }

    /// <summary>The product by its words; null when it is told by names and codes only.</summary>
    public static WordedProduct? Of(ParticipatingProduct product) => product.Words is { } words ? new(product, words) : null;

    /// <summary>Whether an item of this name is of the product; null when it is not.</summary>
    /// <param name="name">The printed name.</param>
    /// <param name="isLegible">Whether it was read surely: else a word that excludes it may be misread.</param>
    /// <param name="cutting">Whether the till cut it off: else such a word may be missing.</param>
    public MatchStrength? Match(string name, bool isLegible, Cutting cutting)
    {
        var (text, measured) = (PrintedName.Fold(name), MeasuredName.Of(name));
        if (!Contains(text, _brands) || (_kinds.Count > 0 && !Contains(text, _kinds)) || Contains(text, _excluded))
        {
            return null;
        }

        var sizes = _sizes.Select(size => size.Agreement(measured, cutting)).DefaultIfEmpty(MeasureAgreement.Agree).ToList();
        var isExcludable = _excluded.Count > 0 && (!isLegible || (cutting != Cutting.Unlikely && measured.EndsInCore));
        return sizes.Contains(MeasureAgreement.Agree) && !isExcludable ? MatchStrength.Certain
            : sizes.TrueForAll(agreement => agreement == MeasureAgreement.Conflict) && isLegible ? null
            : MatchStrength.Possible;
    }

    /// <summary>How like a brand of it the likest part of a name is, 0 to 1.</summary>
    public double Likeness(MeasuredName name) => _brands.Max(brand => Likeness(brand, name.Core));

    private static double Likeness(string brand, string core)
    {
        var best = 0.0;
        for (var start = 0; start <= Math.Max(0, core.Length - brand.Length); start++)
        {
            best = Math.Max(best, NameDifference.Between(brand, core.AsSpan(start, Math.Min(brand.Length, core.Length - start))).Likeness);
        }

        return best;
    }

    private static bool Contains(string text, IReadOnlyList<string> words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));
}

namespace GiftDigi.Receipts.Matching;

/// <summary>The items of a receipt that are, or may be, participating products.</summary>
/// <param name="Matches">These items, in printed order.</param>
/// <param name="UnreadNames">How many other items could be anything, because their names were not read for certain.</param>
public sealed record QualifyingPurchase(IReadOnlyList<ProductMatch> Matches, int UnreadNames)
{
    /// <summary>Nothing that takes part.</summary>
    public static QualifyingPurchase Nothing { get; } = new([], 0);

    /// <summary>The ids of the products among them.</summary>
    public IReadOnlyList<string> Products => [.. Matches.Select(match => match.Product.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>The ids of those that it certainly shows, and that were not all returned again.</summary>
    public IReadOnlyList<string> CertainProducts =>
    [
        .. Matches.Where(match => match.Strength == MatchStrength.Certain).Select(match => match.Product.Id).Distinct(StringComparer.Ordinal)
            .Where(product => Of([product]).Quantity.Least > 0),
    ];

    /// <summary>The least and the most pieces of participating products that the receipt may show.</summary>
    public (int Least, int Most) Quantity => Range(match => (match.Quantity.Least, match.Quantity.Most));

    /// <summary>Items that are certainly participating products, each a piece at least whatever its figures say; none where something was returned.</summary>
    public int CertainItems => Matches.Any(match => match.Quantity.Least < 0) ? 0 : Matches.Count(match => match.Strength == MatchStrength.Certain);

    /// <summary>The least and the most yen of participating products that the receipt may show.</summary>
    public (int Least, int Most) Amount => Range(match => (match.Amount?.Yen ?? 0, match.Amount?.Yen ?? 0));

    /// <summary>What of it counts for some of the products. An item that may be one product may as well be another.</summary>
    /// <param name="products">Their ids; empty when all of them count.</param>
    public QualifyingPurchase Of(IReadOnlyList<string> products) => products.Count == 0
        ? this
        : this with { Matches = [.. Matches.Where(match => match.Strength != MatchStrength.Certain || products.Contains(match.Product.Id))] };

    /// <summary>The least and the most different products that the receipt may show; those returned again do not count.</summary>
    /// <param name="participating">How many there are at all.</param>
    public (int Least, int Most) DifferentProducts(int participating)
    {
        var certain = Matches.Where(match => match.Strength == MatchStrength.Certain).Select(match => match.Product.Id).Distinct().ToList();
        var quantities = certain.ConvertAll(product => Of([product]).Quantity);
        var possible = Matches.Count(match => match is { Strength: MatchStrength.Possible, Quantity.Most: > 0 });
        return (quantities.Count(range => range.Least > 0), Math.Min(participating, quantities.Count(range => range.Most > 0) + possible));
    }

    // What is only possible counts for the bound it moves outwards.
    private (int Least, int Most) Range(Func<ProductMatch, (int Least, int Most)> count)
    {
        var (least, most) = (0, 0);
        foreach (var match in Matches)
        {
            var range = count(match);
            least += match.Strength == MatchStrength.Certain || range.Least < 0 ? range.Least : 0;
            most += match.Strength == MatchStrength.Certain || range.Most > 0 ? range.Most : 0;
        }

        return (least, most);
    }
}

using System.Text;

namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>How a chain's tills print names.</summary>
/// <param name="Name">The style's name.</param>
/// <param name="Cut">Characters that fit; what is longer is cut off.</param>
/// <param name="Print">The name before it is cut.</param>
internal sealed record TillStyle(string Name, int Cut, Func<InventedProduct, string> Print)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<TillStyle> All { get; } =
    [
        new("brand and name", 14, product => Full(product.Name)),
        new("name alone", 12, product => Full(WithoutBrand(product))),
        new("brand cut to two letters", 13, product => Full(product.Brand.Written[..2] + WithoutBrand(product))),
        new("half-width katakana", 14, product => product.Kana),
        new("katakana, no spaces, brand in front", 14, product => (product.Brand.Kana + product.Kana).Replace(" ", "", StringComparison.Ordinal)),
        new("size without its unit", 10, product => Full(WithoutUnit(WithoutBrand(product)))),
    ];

    /// <summary>The name as it is printed.</summary>
    public string Of(InventedProduct product)
    {
        var printed = Print(product).ToUpperInvariant();
        return printed.Length > Cut ? printed[..Cut].TrimEnd() : printed;
    }

    private static string WithoutBrand(InventedProduct product) => product.Name[(product.Brand.Written.Length + 1)..];

    private static string WithoutUnit(string name) => name.TrimEnd("mlLg個枚食".ToCharArray());

    private static string Full(string name) => new StringBuilder(name).Replace(" ", "").ToString();
}

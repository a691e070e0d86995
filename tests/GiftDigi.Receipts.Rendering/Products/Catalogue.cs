using System.Globalization;

namespace GiftDigi.Receipts.Rendering.Products;

/// <summary>All products there are. Many differ from a sibling in size or flavour only.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Product> All { get; } = [.. Read()];

    /// <summary>The product of this full name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Product Named(string name) =>
        All.SingleOrDefault(product => product.Name == name) ?? throw new ArgumentException($"There is no product {name}.", nameof(name));

    private static IEnumerable<Product> Read()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("products.tsv")!;
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            yield return new(
                cells[0].Length == 0 ? null : cells[0],
                cells[1],
                int.Parse(cells[2], CultureInfo.InvariantCulture),
                int.Parse(cells[3], CultureInfo.InvariantCulture),
                cells[4],
                cells[5],
                cells[6]);
        }
    }
}

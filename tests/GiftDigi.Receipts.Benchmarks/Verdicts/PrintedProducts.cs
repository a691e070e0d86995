using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Rendering.Products;

namespace GiftDigi.Receipts.Benchmarks.Verdicts;

/// <summary>Which product of the renderer's catalogue a printed name is.</summary>
internal static class PrintedProducts
{
    private const int ShortestCut = 8;

    private static readonly List<(string Form, Product Product)> Forms =
        [.. Catalogue.All.SelectMany(product => new[] { (PrintedName.Fold(product.Printed), product), (PrintedName.Fold(product.Katakana), product) })];

    /// <summary>The only product that a till prints like that, cut or not; null when there are several or none.</summary>
    public static Product? Of(string printed)
    {
        var name = PrintedName.Fold(printed);
        var whole = Forms.Where(form => form.Form == name).Select(form => form.Product).Distinct().ToList();
        var cut = whole.Count > 0 || name.Length < ShortestCut ? whole
            : Forms.Where(form => form.Form.StartsWith(name, StringComparison.Ordinal)).Select(form => form.Product).Distinct().ToList();
        return cut is [var only] ? only : null;
    }
}

using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering.Products;

namespace GiftDigi.Receipts.Benchmarks.Verdicts;

/// <summary>
/// Campaigns of the makers in the renderer's catalogue. Of each maker every second product takes part, so that siblings that do not are on
/// the same receipts; half of the campaigns know the product codes.
/// </summary>
internal static class SampleCampaigns
{
    private const int FewestProducts = 2;

    /// <summary>All of them, each twice: with the one half of its maker's products and with the other.</summary>
    public static IReadOnlyList<Campaign> All { get; } =
    [
        .. Catalogue.All.Where(product => product.Gtin is not null).GroupBy(product => product.Maker)
            .Where(maker => maker.Count() >= FewestProducts)
            .SelectMany((maker, number) => new[] { Make(maker.Key, [.. maker.Where((_, index) => index % 2 == 0)], number), Make(maker.Key, [.. maker.Where((_, index) => index % 2 == 1)], number) }),
    ];

    private static Campaign Make(string maker, List<Product> products, int number) => new(
        CampaignId.TryParse($"maker-{number}", out var id) ? id : default,
        1,
        maker,
        maker,
        new(Accuracy.ReadingRun.Today.AddDays(-60), Accuracy.ReadingRun.Today),
        null,
        [],
        [.. products.Select(product => Participating(product, number % 2 == 0))],
        new PurchaseCondition.MinimumQuantity(1, []),
        EntryLimits.None,
        new(PrizeKind.Everyone, "QUOカードPay 200円"));

    private static ParticipatingProduct Participating(Product product, bool withCode) => new(
        $"p-{product.Gtin}",
        product.Name,
        [.. new[] { product.Printed, product.Katakana }.Distinct()],
        withCode && Gtin.TryParse(product.Gtin!, out var gtin) ? [gtin] : []);
}

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>The layouts by name.</summary>
internal static class AllLayouts
{
    private static readonly Dictionary<string, IReceiptLayout> ByName = new IReceiptLayout[]
    {
        new ConvenienceStoreLayout(), new SupermarketLayout(), new DrugstoreLayout(), new HundredYenShopLayout(),
        new CafeLayout(), new DiscountStoreLayout(), new LongLayout(), new PointMarketLayout(),
        new LateNightLayout(), new StationeryLayout(), new HomeCenterLayout(), new RestaurantLayout(),
    }.ToDictionary(layout => layout.Name, StringComparer.Ordinal);

    public static IReceiptLayout Named(string name) => ByName[name];
}

namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>Chains that came after the samples. They may be looked at while the reader is tuned.</summary>
internal static class LaterChains
{
    public static Chain LateNight { get; } = new()
    {
        Name = "深夜市場よながや",
        Layout = "late-night",
        RegistrationNumber = "T2990601012458",
        Branches =
        [
            new("宵待通店", "東京都宵待区西町3-14-2", "03-1733-0928"),
            new("月見橋店", "岡山県月見市橋本56", "086-173-2254"),
        ],
        Shelves = ["drink", "snack", "dairy", "instant", "season", "frozen", "alcohol", "daily"],
        Lines = (4, 11),
        Hours = (18, 28),
        NameStyle = NameStyle.HalfWidthKatakana,
        NameLength = 18,
        PriceLevel = 97,
        HasLineDiscounts = true,
        HasBundles = true,
        HasReturns = true,
    };

    public static Chain Stationery { get; } = new()
    {
        Name = "文具と暮らし まるのや",
        Layout = "stationery",
        RegistrationNumber = "T1982401027316",
        Branches =
        [
            new("楠通り店", "三重県楠市大通4-20", "059-171-8812"),
            new("東山台店", "奈良県東山台市丘1-9-5", "0742-18-3307"),
        ],
        Shelves = ["daily", "beauty", "hundred", "snack", "drink"],
        Lines = (3, 9),
        TaxInclusive = true,
        Rounding = TaxRounding.Nearest,
        NameLength = 16,
        PriceLevel = 104,
        HasPoints = true,
        HasLineDiscounts = true,
        HasReturns = true,
    };

    public static IReadOnlyList<Chain> All { get; } = [LateNight, Stationery];
}

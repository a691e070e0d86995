namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>Chains whose layouts are held out: nobody looks at what is read of them until all is tuned.</summary>
internal static class HeldOutChains
{
    public static Chain HomeCenter { get; } = new()
    {
        Name = "ホームプラザこのみ",
        Layout = "home-center",
        RegistrationNumber = "T6986201033907",
        Branches =
        [
            new("三ツ又バイパス店", "栃木県三又市上原720-1", "028-174-5519"),
            new("汐入中央店", "宮崎県汐入市中央8-3", "0985-17-2046"),
        ],
        Shelves = ["daily", "drug", "snack", "drink", "instant", "hundred"],
        Lines = (4, 10),
        TaxInclusive = true,
        NameLength = 17,
        PriceLevel = 98,
        HasPoints = true,
        HasLineDiscounts = true,
        HasBundles = true,
        HasReturns = true,
    };

    public static Chain Restaurant { get; } = new()
    {
        Name = "酔処 ふくろう横丁",
        Layout = "restaurant",
        RegistrationNumber = "T3993101048822",
        Branches =
        [
            new("鈴懸駅前店", "新潟県鈴懸市駅前1-3-8", "025-182-6017"),
            new("小径本店", "東京都小径区南2-7-16", "03-1295-4430"),
        ],
        Shelves = ["izakaya"],
        Lines = (4, 11),
        Hours = (18, 28),
        ServicePercent = 10,
    };

    public static IReadOnlyList<Chain> All { get; } = [HomeCenter, Restaurant];
}

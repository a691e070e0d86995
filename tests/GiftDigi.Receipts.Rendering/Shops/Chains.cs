namespace GiftDigi.Receipts.Rendering.Shops;

/// <summary>
/// The invented chains. Towns do not exist, phone exchanges begin with a digit that is not assigned, and registration
/// numbers are of offices that do not exist, with valid check digits.
/// </summary>
internal static class Chains
{
    public static Chain ConvenienceStore { get; } = new()
    {
        Name = "ホシマチマート",
        Layout = "convenience",
        RegistrationNumber = "T6983401004127",
        Branches =
        [
            new("汐見坂二丁目店", "神奈川県汐見市坂上2-4-8", "046-183-2207"),
            new("あかね台駅前店", "東京都あかね区台町1-12-3", "03-1420-7731"),
        ],
        Shelves = ["drink", "snack", "dairy", "instant", "bread", "alcohol", "daily"],
        Lines = (2, 6),
        TaxInclusive = true,
        PriceLevel = 106,
        NameLength = 15,
    };

    public static Chain Supermarket { get; } = new()
    {
        Name = "スーパーかざはな",
        Layout = "supermarket",
        RegistrationNumber = "T6991201027735",
        Branches =
        [
            new("若菜通り店", "埼玉県若菜市通町5-31", "048-152-6640"),
            new("みどり橋店", "千葉県翠橋市本郷88-1", "047-119-0352"),
        ],
        Shelves = ["drink", "snack", "dairy", "instant", "season", "frozen", "bread", "fresh", "daily", "alcohol"],
        Lines = (5, 12),
        HasLineDiscounts = true,
        PriceLevel = 94,
        NameLength = 13,
    };

    public static Chain Drugstore { get; } = new()
    {
        Name = "ドラッグひなた雲",
        Layout = "drugstore",
        RegistrationNumber = "T8976001018842",
        Branches =
        [
            new("七曲店", "静岡県七曲市橋詰401-6", "054-172-9915"),
            new("小柳町店", "愛知県小柳市西町3-9", "052-138-4406"),
        ],
        Shelves = ["drink", "snack", "dairy", "instant", "daily", "beauty", "drug"],
        Lines = (3, 9),
        TaxInclusive = true,
        Rounding = TaxRounding.Nearest,
        NameStyle = NameStyle.HalfWidthKatakana,
        NameLength = 21,
        PriceLevel = 92,
    };

    public static Chain HundredYenShop { get; } = new()
    {
        Name = "百均まめつぶ堂",
        Layout = "hundred-yen",
        RegistrationNumber = "T7995801003391",
        Branches =
        [
            new("花筏ショッピングパーク店", "兵庫県花筏市港島2-1-1", "078-164-3870"),
            new("鳥羽根店", "京都府鳥羽根市久我72", "075-127-5513"),
        ],
        Shelves = ["hundred", "snack"],
        OnlyPrices = [100, 150, 200],
        Lines = (3, 7),
        NameLength = 12,
    };

    public static Chain Cafe { get; } = new()
    {
        Name = "珈琲 月ノ輪亭",
        Layout = "cafe",
        RegistrationNumber = "T2982701044506",
        Branches =
        [
            new("銀杏小路本店", "長野県銀杏市小路4-17", "026-115-8029"),
            new("水無瀬店", "大阪府水無瀬町1-6-20", "06-1193-4482"),
        ],
        Shelves = ["cafe"],
        Lines = (2, 5),
        TaxInclusive = true,
    };

    public static Chain DiscountStore { get; } = new()
    {
        Name = "激安広場ドンドコ",
        Layout = "discount",
        RegistrationNumber = "T2994301009128",
        Branches =
        [
            new("国道9号店", "広島県柿木市新田1120", "082-156-7048"),
            new("潮騒インター店", "福岡県潮騒市塩浜7-3", "092-141-2296"),
        ],
        Shelves = ["drink", "snack", "instant", "season", "alcohol", "daily", "beauty"],
        Lines = (4, 10),
        TaxInclusive = true,
        HasLineDiscounts = true,
        PriceLevel = 83,
        NameLength = 12,
    };

    public static Chain Warehouse { get; } = new()
    {
        Name = "メガ食品館オオノハラ",
        Layout = "long",
        RegistrationNumber = "T7978901036214",
        Branches =
        [
            new("原野センター", "北海道原野市北九条18丁目", "011-177-3301"),
            new("外環みずほ店", "群馬県瑞穂台市大原2460", "027-168-5127"),
        ],
        Shelves = ["drink", "snack", "dairy", "instant", "season", "frozen", "bread", "fresh", "daily", "alcohol"],
        Lines = (30, 38),
        Rounding = TaxRounding.Up,
        HasLineDiscounts = true,
        PriceLevel = 89,
        NameLength = 14,
    };

    public static Chain PointMarket { get; } = new()
    {
        Name = "マルシェソラノワ",
        Layout = "points",
        RegistrationNumber = "T9996501021087",
        Branches =
        [
            new("霞ヶ浜店", "宮城県霞浜市一番丁6-2", "022-109-7754"),
            new("東雲タウン店", "石川県東雲市中央3-3", "076-184-1168"),
        ],
        Shelves = ["drink", "snack", "dairy", "instant", "season", "frozen", "bread", "fresh", "beauty", "daily"],
        Lines = (5, 11),
        TaxInclusive = true,
        HasPoints = true,
        HasLineDiscounts = true,
        NameLength = 14,
    };

    /// <summary>The chains of the samples; no seed would give the same receipts if there were another.</summary>
    private static readonly Chain[] OfSamples =
        [ConvenienceStore, Supermarket, Drugstore, HundredYenShop, Cafe, DiscountStore, Warehouse, PointMarket];

    public static IReadOnlyList<Chain> Of(RenderScope scope) => scope switch
    {
        RenderScope.Samples => OfSamples,
        RenderScope.Tuning => [.. OfSamples, .. LaterChains.All],
        RenderScope.All => [.. OfSamples, .. LaterChains.All, .. HeldOutChains.All],
    };
}

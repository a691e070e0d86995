using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Rendering.Demo;

/// <summary>
/// The samples that the project ships: 24 entries to three campaigns, in the order in which they are sent. Those that are
/// rejected break the terms in one single respect.
/// </summary>
internal static class DemoSet
{
    private const int FirstSeed = 26_000;
    private const string Receipts = "receipts";
    private const string Tea = "ホシナ 朝つみ緑茶 525ml";
    private const string StrongTea = "ホシナ 朝つみ緑茶 濃いめ 525ml";
    private const string SmallChocolate = "ポコロン ちいさな板チョコ 30g";
    private const string Yogurt = "ミルタ 濃密ヨーグルト いちご 110g";

    private static readonly DemoCampaign TeaCampaign = new("asatsumi-tea-2026", "ホシナ");
    private static readonly DemoCampaign ChocolateCampaign = new("pocoron-chocolate-2026", "ポコロン");
    private static readonly DemoCampaign YogurtCampaign = new("miruta-yogurt-2026", "ミルタ");

    public static IReadOnlyList<Scene> Scenes { get; } =
    [
        .. Approved(),
        .. Rejected(),
    ];

    /// <summary>Renders every scene into <c>receipts</c> and writes <c>demo.json</c> into the folder of samples.</summary>
    public static async Task RenderAsync(
        ReceiptRenderer renderer,
        string samples,
        IProgress<int> progress,
        CancellationToken cancellationToken)
    {
        var folder = Path.Combine(samples, Receipts);
        _ = Directory.CreateDirectory(folder);
        for (var number = 1; number <= Scenes.Count; number++)
        {
            var receipt = await renderer.RenderAsync(Order(number), cancellationToken);
            await receipt.SaveAsync(folder, cancellationToken);
            progress.Report(number);
        }

        var entries = Enumerable.Range(1, Scenes.Count).Select(Entry).ToList();
        await File.WriteAllTextAsync(Path.Combine(samples, "demo.json"), TruthJson.Of(entries), cancellationToken);
    }

    internal static RenderOrder Order(int number)
    {
        var scene = Scenes[number - 1];
        if (scene.SameFileAs is { } file)
        {
            return Order(file) with { Name = Name(number) };
        }

        if (scene.SamePaperAs is { } paper)
        {
            return Order(paper) with { Name = Name(number), Level = scene.Level, Shot = number };
        }

        var list = new ShoppingList(scene.Chain, scene.Day, scene.Wishes, [scene.Campaign.Maker]);
        return new(Name(number), FirstSeed + number, list, scene.Level) { Sideways = scene.Sideways };
    }

    private static DemoEntry Entry(int number)
    {
        var scene = Scenes[number - 1];
        return new(
            $"{Receipts}/{Name(number)}.jpg",
            scene.Campaign.Id,
            $"entrant-{scene.SameEntrantAs ?? number:D2}",
            scene.Reason is null ? "approved" : "rejected",
            scene.Reason is { } reason ? JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()) : null);
    }

    private static string Name(int number) => $"sample-{number:D2}";

    private static Scene[] Approved() =>
    [
        new Scene(TeaCampaign, Chains.ConvenienceStore, PhotoLevel.Light) { Day = new(2026, 11, 8) }.Buying(Tea, 2),
        new Scene(TeaCampaign, Chains.Supermarket, PhotoLevel.Light) { Day = new(2026, 10, 31) }.Buying(Tea, 3),
        new Scene(TeaCampaign, Chains.DiscountStore, PhotoLevel.Medium) { Day = new(2026, 11, 3) }.Buying(Tea, 6),
        new Scene(TeaCampaign, Chains.Warehouse, PhotoLevel.Clean) { Day = new(2026, 10, 18) }.Buying(Tea, 2).Buying(StrongTea, 2),
        new Scene(TeaCampaign, Chains.PointMarket, PhotoLevel.Medium) { Day = new(2026, 11, 14) }.Buying(Tea, 2),
        new Scene(TeaCampaign, Chains.Drugstore, PhotoLevel.Light) { Day = new(2026, 10, 25) }.Buying(Tea, 4),
        new Scene(TeaCampaign, Chains.ConvenienceStore, PhotoLevel.Light) { Day = new(2026, 11, 11), Sideways = true }.Buying(StrongTea, 3),
        new Scene(ChocolateCampaign, Chains.Supermarket, PhotoLevel.Medium) { Day = new(2026, 11, 15) }
            .Buying("ポコロン うす雪チョコ ミルク", 2).Buying("ポコロン うす雪チョコ 抹茶", 2),
        new Scene(ChocolateCampaign, Chains.HundredYenShop, PhotoLevel.Light) { Day = new(2026, 10, 10) }.Buying(SmallChocolate, 6),
        new Scene(ChocolateCampaign, Chains.DiscountStore, PhotoLevel.Light) { Day = new(2026, 11, 1) }
            .Buying("ポコロン まあるいアーモンドチョコ 徳用 180g", 2),
        new Scene(ChocolateCampaign, Chains.PointMarket, PhotoLevel.Clean) { Day = new(2026, 11, 7) }
            .Buying("ポコロン うす雪チョコ ビター", 3),
        new Scene(YogurtCampaign, Chains.Supermarket, PhotoLevel.Light) { Day = new(2026, 11, 17) }.Buying(Yogurt, 4),
        new Scene(YogurtCampaign, Chains.Drugstore, PhotoLevel.Medium) { Day = new(2026, 10, 29), Sideways = true }
            .Buying("ミルタ のむヨーグルト 白桃 180ml", 3),
        new Scene(YogurtCampaign, Chains.Supermarket, PhotoLevel.Heavy) { Day = new(2026, 11, 12) }
            .Buying(Yogurt, 2).Buying("ミルタ 濃密ヨーグルト ブルーベリー 110g", 2),
    ];

    private static Scene[] Rejected() =>
    [
        new Scene(TeaCampaign, Chains.ConvenienceStore, PhotoLevel.Light)
        {
            Day = new(2026, 9, 22),
            Reason = Reason.OutsidePurchasePeriod,
        }.Buying(Tea, 2),
        new(ChocolateCampaign, Chains.Cafe, PhotoLevel.Light) { Reason = Reason.NoParticipatingProduct },
        new Scene(TeaCampaign, Chains.Supermarket, PhotoLevel.Medium)
        {
            Day = new(2026, 11, 5),
            Reason = Reason.BelowMinimum,
        }.Buying(Tea, 1),
        new Scene(YogurtCampaign, Chains.ConvenienceStore, PhotoLevel.Light)
        {
            Day = new(2026, 11, 16),
            Reason = Reason.NotParticipatingMerchant,
        }.Buying(Yogurt, 4),
        new Scene(TeaCampaign, Chains.PointMarket, PhotoLevel.Light)
        {
            Day = new(2026, 11, 18),
            Reason = Reason.LimitReached,
            SameEntrantAs = 1,
        }.Buying(Tea, 3),
        new(TeaCampaign, Chains.Supermarket, PhotoLevel.Medium) { Reason = Reason.AlreadyUsed, SamePaperAs = 2 },
        new(ChocolateCampaign, Chains.Supermarket, PhotoLevel.Medium) { Reason = Reason.AlreadyUsed, SameFileAs = 8 },
        new Scene(ChocolateCampaign, Chains.HundredYenShop, PhotoLevel.Medium)
        {
            Day = new(2026, 10, 24),
            Reason = Reason.BelowMinimum,
        }.Buying(SmallChocolate, 2),
        new(YogurtCampaign, Chains.Drugstore, PhotoLevel.Light)
        {
            Day = new(2026, 11, 10),
            Reason = Reason.NoParticipatingProduct,
        },
        new Scene(TeaCampaign, Chains.DiscountStore, PhotoLevel.Heavy)
        {
            Day = new(2026, 9, 6),
            Reason = Reason.OutsidePurchasePeriod,
        }.Buying(Tea, 4),
    ];
}

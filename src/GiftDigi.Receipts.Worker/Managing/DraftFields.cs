using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>The places of a campaign's document that have a field of their own: what managers change most.</summary>
internal static class DraftFields
{
    /// <summary>The most products, and the most shops, that have fields; others are changed in the document.</summary>
    public const int MostRows = 40;

    private static readonly LocalText From = new("開始", "From");
    private static readonly LocalText To = new("終了", "Until");
    private static readonly LocalText AliasesLabel = new("レシートでの表記(1行に1つ)", "Names on receipts, one a line");

    /// <summary>The fields of a document, those of one further product and one further shop among them.</summary>
    public static IReadOnlyList<DraftSection> Of(CampaignDocument document)
    {
        var products = document.CountOf("participatingProducts");
        var merchants = document.CountOf("participatingMerchants");
        return
        [
            new(new("キャンペーン", "Campaign"),
            [
                Text("id", "ID(英小文字・数字・ハイフン)", "Id: small letters, digits, hyphens"),
                Text("name", "名称", "Name"),
                Text("brand", "ブランド", "Brand"),
            ]),
            new(new("購入期間", "Purchase period"), [new("purchasePeriod.from", DraftFieldKind.Day, From), new("purchasePeriod.to", DraftFieldKind.Day, To)]),
            new(new("応募期間(日本時間、終了時刻は含まない)", "Entry period, by the clocks of Japan"),
                [new("entryPeriod.from", DraftFieldKind.Moment, From), new("entryPeriod.to", DraftFieldKind.Moment, To)]),
            new(new("賞品", "Prize"),
            [
                Text("prize.name", "賞品名", "Prize"),
                new("prize.kind", DraftFieldKind.Choice, new("提供方法", "Given")) { Choices = PrizeKinds },
                Number("prize.value", "1つの価額(円)", "Value of one, in yen"),
                Number("law.plannedPrizes", "予定する総数", "Planned number of prizes"),
                Number("law.leastPurchase", "応募に必要な最低購入額(円)", "Least qualifying purchase, in yen"),
                Number("law.plannedSales", "予定する売上(円)", "Planned sales, in yen"),
            ]),
            new(new("上限", "Limits"),
            [
                Number(document.Has("entriesPerEntrant") ? "entriesPerEntrant" : "limits.entriesPerEntrant", "お一人様の承認数", "Approved entries of a person"),
                Number("limits.entriesPerEntrantPerDay", "お一人様1日の承認数", "Of a person in a day"),
                Number("limits.entriesPerHousehold", "1世帯の承認数", "Of a household"),
                Number("limits.entriesInAll", "全体の承認数", "In all"),
                Number("limits.budget", "予算(円)", "Budget, in yen"),
            ]),
            .. Enumerable.Range(0, Math.Min(products + 1, MostRows)).Select(index => Product(index, isNew: index == products)),
            .. Enumerable.Range(0, Math.Min(merchants + 1, MostRows)).Select(index => Merchant(index, isNew: index == merchants)),
            Texts("ja", new("日本語の文面", "Texts in Japanese")),
            Texts("en", new("英語の文面", "Texts in English")),
        ];
    }

    private static (string Id, LocalText Name)[] PrizeKinds =>
    [
        .. Enum.GetValues<PrizeKind>().Select(kind => (ManagingWords.IdOf(kind), ManagingWords.Of(kind))),
    ];

    private static DraftSection Product(int index, bool isNew)
    {
        var path = $"participatingProducts[{index}]";
        return new(isNew ? new("対象商品の追加", "One more product") : new LocalText("対象商品 {0}", "Product {0}").With(index + 1),
        [
            Text($"{path}.id", "商品ID", "Id"),
            Text($"{path}.name", "商品名", "Name"),
            new($"{path}.aliases", DraftFieldKind.Lines, AliasesLabel),
            new($"{path}.gtins", DraftFieldKind.Lines, new("JANコード(1行に1つ)", "Product codes, one a line")),
            new($"{path}.words.brands", DraftFieldKind.Lines, new("ブランドの表記(いずれか、1行に1つ)", "Words of the brand, one a line")),
            new($"{path}.words.sizes", DraftFieldKind.Lines, new("容量(1行に1つ)", "Sizes, one a line")),
        ]);
    }

    private static DraftSection Merchant(int index, bool isNew)
    {
        var path = $"participatingMerchants[{index}]";
        return new(isNew ? new("対象店舗の追加(1つもなければ全店舗)", "One more shop; without any, every shop counts") : new LocalText("対象店舗 {0}", "Shop {0}").With(index + 1),
        [
            Text($"{path}.name", "チェーン・店名", "Chain or shop"),
            new($"{path}.aliases", DraftFieldKind.Lines, AliasesLabel),
            new($"{path}.phones", DraftFieldKind.Lines, new("電話番号(1行に1つ)", "Phone numbers, one a line")),
            new($"{path}.branches", DraftFieldKind.Lines, new("対象の支店(空欄なら全店、1行に1つ)", "Branches, one a line; all when empty")),
        ]);
    }

    private static DraftSection Texts(string language, LocalText heading) => new(heading,
    [
        Text($"texts.{language}.title", "見出し", "Title"),
        new($"texts.{language}.howTo", DraftFieldKind.LongText, new("応募方法", "How to enter")),
        new($"texts.{language}.approved", DraftFieldKind.LongText, new("確定した方へ", "To whom is approved")),
        new($"texts.{language}.rejected", DraftFieldKind.LongText, new("対象外の方へ", "To whom is rejected")),
    ]);

    private static DraftField Text(string path, string japanese, string english) => new(path, DraftFieldKind.Text, new(japanese, english));

    private static DraftField Number(string path, string japanese, string english) => new(path, DraftFieldKind.Number, new(japanese, english));
}

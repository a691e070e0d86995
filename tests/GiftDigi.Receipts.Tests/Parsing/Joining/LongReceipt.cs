using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Tests.Parsing.Joining;

/// <summary>A long receipt that never was, and shots of it.</summary>
internal sealed class LongReceipt
{
    private static readonly string[] Names =
    [
        "国産小松菜", "北海道牛乳", "木綿豆腐", "絹ごし豆腐", "食パン6枚切", "たまごLサイズ", "鶏もも肉", "豚ばら薄切り", "あじの干物", "わかめスープ",
        "緑茶ティーバッグ", "コーヒー豆中煎り", "みそラーメン", "スパゲッティ", "トマトケチャップ", "りんごジュース", "ヨーグルト", "とろけるチーズ", "冷凍うどん", "洗濯洗剤",
    ];

    private static readonly string[] Head = ["#ヤマノ商店", "坂下店", "2026年11月20日(金) 12:34", "取引No.4711"];

    private LongReceipt(IReadOnlyList<(string Name, int Yen)> items, IReadOnlyList<string> head)
    {
        Total = items.Sum(item => item.Yen);
        ItemCount = items.Count;
        Rows =
        [
            .. head,
            .. items.Select(item => $"{item.Name}  ¥{item.Yen}"),
            $"合計  ¥{Total}", $"お預り  ¥{Total + 500}", "お釣り  ¥500", "毎度ありがとうございます", "ポイント会員募集中です",
        ];
    }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<string> Rows { get; }

    public int Total { get; }

    public int ItemCount { get; }

    /// <summary>Of twenty different items.</summary>
    public static LongReceipt Of(int offset = 0, int count = 20) => new([.. Names.Take(count).Select((name, index) => (name, 100 + offset + (37 * index)))], Head);

    /// <summary>The same items bought later.</summary>
    public static LongReceipt Later() => new([.. Names.Select((name, index) => (name, 100 + (37 * index)))], ["#ヤマノ商店", "坂下店", "2026年11月21日(土) 18:05", "取引No.5309"]);

    /// <summary>With one item several times in a row, after so many others.</summary>
    public static LongReceipt WithRepeats(int after, int times) => new(
        [.. Names.Take(after).Select((name, index) => (name, 100 + (37 * index))), .. Enumerable.Repeat(("ポテトチップス", 128), times), .. Names.Skip(after).Select((name, index) => (name, 905 + (41 * index)))],
        Head);

    /// <summary>A shot of the rows from one to before another.</summary>
    public OcrPage Shot(int from, int to) => Page(Rows.Skip(from).Take(to - from));

    /// <summary>A page of rows.</summary>
    public static OcrPage Page(IEnumerable<string> rows, double confidence = 0.9) => PageOf.Rows(string.Join('\n', rows), confidence);
}

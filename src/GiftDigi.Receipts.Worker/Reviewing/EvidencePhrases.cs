namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>The wordings of every rule and test, the longer ones before those that they contain.</summary>
internal static class EvidencePhrases
{
    private static readonly Phrase[] Before = [new("{0} approved before", "これまでに承認済み{0}件")];

    private static readonly Phrase[] Shops =
    [
        new("any shop", "すべての店舗"),
        new("no shop is excluded", "対象外の店舗はありません"),
        new("a shop of {0}", "{0} の店舗"),
        new("no shop of {0}", "{0} 以外の店舗"),
        new("no legible shop", "店舗が読み取れません"),
    ];

    private static readonly Dictionary<string, IReadOnlyList<Phrase>> Known = new(StringComparer.Ordinal)
    {
        ["one-receipt"] =
        [
            new("a photo of one receipt", "レシート1枚の写真"),
            new("an entry without a photo", "写真のない応募"),
            new("a picture without printed paper", "印字された紙が写っていない画像"),
            new("no legible line", "読み取れる行がありません"),
            new("one receipt", "レシート1枚"),
            new("neither date, items nor total", "日付・明細・合計のいずれも見当たりません"),
            new("the slip of a card without the receipt", "カードの利用控えのみで、レシートがありません"),
            new("money put on a card", "電子マネー等へのチャージの控え"),
            new("{0} receipts", "レシート{0}枚"),
            new("shots of which it is not certain how they follow on each other", "つながりを確認できない複数の写真"),
            new("The image is gone from the store.", "保存されていた画像がありません。"),
            new("The image took more than {0} s to decode.", "画像を開くのに{0}秒以上かかりました。"),
            new("The ZIP file is no album of 2 to {0} photos, which alone is taken.", "ZIPファイルの中身が2〜{0}枚の写真ではありません。"),
            new("The ZIP file is damaged or of a kind that is not taken.", "ZIPファイルが壊れているか、対応していない形式です。"),
            new("Shot {0}: {1}", "{0}枚目の写真: {1}"),
            new("The file is empty; a photo of a receipt is wanted.", "ファイルが空です。レシートの写真が必要です。"),
            new("The file has {0} bytes; at most {1} are taken.", "ファイルが{0}バイトあります。上限は{1}バイトです。"),
            new("The file is no image; a JPEG, PNG, WebP or TIFF file is wanted.", "画像ファイルではありません。JPEG、PNG、WebP、TIFFのいずれかが必要です。"),
            new("The image is {0} × {1} pixels; at most {2} in all are taken.", "画像が{0} × {1}ピクセルあります。上限は合計{2}ピクセルです。"),
            new("The image is {0} × {1} pixels; {2}", "画像が{0} × {1}ピクセルあります。{2}"),
            new("The {0} file is an animation or has several pages; one picture is wanted.", "{0}ファイルが動画または複数ページです。1枚の画像が必要です。"),
            new("The {0} file ends before its picture does; the whole file is wanted.", "{0}ファイルが途中で切れています。ファイル全体が必要です。"),
            new("The {0} image is {1} × {2} pixels in {3} passes; a photo as the phone took it is wanted.", "{0}画像が{1} × {2}ピクセル、{3}段階の形式です。スマートフォンで撮影したままの写真が必要です。"),
            new("The {0} image is damaged or of a kind that cannot be decoded; a photo as the phone took it is wanted.", "{0}画像が壊れているか、開けない形式です。スマートフォンで撮影したままの写真が必要です。"),
        ],
        ["legible-purchase"] =
        [
            new("a legible date, time and total", "日付・時刻・合計が読み取れること"),
            new("all of them", "すべて読み取れました"),
            new("not certain: {0}", "確実に読み取れないもの: {0}"),
            new("date", "日付"),
            new("time", "時刻"),
            new("total", "合計"),
        ],
        ["purchase-period"] =
        [
            new("a purchase from {0} to {1}", "{0}から{1}までの購入"),
            new("no legible date", "日付が読み取れません"),
            new("{0}, later than the entry", "{0}(応募より後の日付)"),
        ],
        ["participating-merchant"] = Shops,
        ["excluded-merchant"] = Shops,
        ["participating-product"] =
        [
            new("one of {0} products", "対象商品{0}点のいずれか"),
            new("a receipt that lists no items", "明細のないレシート"),
            new("{0} items, none of them, {1} of them not legible", "明細{0}行に対象商品がありません(うち{1}行は読み取れません)"),
            new("{0} may be {1}", "「{0}」は{1}の可能性があります"),
            new("{0} is {1}", "「{0}」は{1}です"),
        ],
        ["purchase-condition"] =
        [
            new("met: {0}, seen {1}", "適合: {0}(確認できた内容: {1})"),
            new("broken: {0}, seen {1}", "不適合: {0}(確認できた内容: {1})"),
            new("unclear: {0}, seen {1}", "不明: {0}(確認できた内容: {1})"),
            new("{0} of ({1})", "({1})のうち{0}つ"),
            new("1 of {0}", "{0}"),
            new("({0})", "({0})"),
            new("at least {0} different participating products", "異なる対象商品{0}種類以上"),
            new("at least {0} of {1}", "{1}を{0}以上"),
            new("participating products", "対象商品"),
            new("{0} to {1} pieces", "{0}〜{1}点"),
            new("{0} pieces", "{0}点"),
            new("1 piece", "1点"),
            new("a total of at least {0}", "合計{0}以上"),
            new("no legible total", "合計が読み取れません"),
            new("{0} to {1} yen", "{0}〜{1}円"),
            new("{0} yen", "{0}円"),
            new("a purchase from {0} until {1}", "{0}から{1}までの購入"),
            new("no legible time", "時刻が読み取れません"),
            new("a purchase on {0}", "{0}の購入"),
            new("no legible date", "日付が読み取れません"),
            new("{0} to {1}", "{0}〜{1}"),
            .. Days(),
        ],
        ["entry-period"] =
        [
            new("an entry at any time", "応募期間の定めなし"),
            new("an entry from {0} until {1}", "{0}から{1}までの応募"),
        ],
        ["proofs"] =
        [
            new("no number", "番号は不要です"),
            new("none asked for", "番号は求めていません"),
            new("none given", "番号がありません"),
            new("{0}, not on the list", "{0}(リストにありません)"),
            new("{0}, and nothing on the list", "{0}(リストに何も登録されていません)"),
            new("{0} on the list", "リストにある{0}"),
        ],
        ["proof-use"] =
        [
            new("any number of uses", "使用回数の制限なし"),
            new("not used as often", "使用回数の上限に達していません"),
            new("{0} used with entry {1} and {2} more", "{0}は応募{1}ほか{2}件で使用済み"),
            new("{0} used with entry {1}", "{0}は応募{1}で使用済み"),
            new("{0} used with at most 1 entry", "{0}の使用は1件まで"),
            new("{0} used with at most {1} entries", "{0}の使用は{1}件まで"),
        ],
        ["entrant-limit"] = [new("any number of entries", "応募回数の制限なし"), new("at most {0} approved entries of one entrant", "1人につき承認{0}件まで"), .. Before],
        ["entrant-daily-limit"] =
        [
            new("any number of entries a day", "1日の応募回数の制限なし"),
            new("at most {0} approved entries of one entrant a day", "1人につき1日の承認{0}件まで"),
            new("{0} of {1} approved before", "{1}の応募で承認済み{0}件"),
        ],
        ["household-limit"] =
        [
            new("any number of entries", "応募回数の制限なし"),
            new("at most {0} approved entries of one household", "1世帯につき承認{0}件まで"),
            new("a household that is not known", "世帯がわかりません"),
            .. Before,
        ],
        ["entries-limit"] = [new("any number of entries in all", "全体の応募数の制限なし"), new("at most {0} approved entries in all", "全体で承認{0}件まで"), .. Before],
        ["budget"] =
        [
            new("prizes without a budget", "賞品の予算の定めなし"),
            new("prizes of {0} within a budget of {1}", "予算{1}以内の賞品(1件{0})"),
            new("{0} for {1} approved before", "これまでに承認済み{1}件、{0}"),
            .. Before,
        ],
        ["velocity"] =
        [
            new("{0} entries of {1} within an hour, {2} within a day", "{1}の応募が1時間に{0}件、1日に{2}件あります。"),
            new("the entrant", "同じ応募者"),
            new("the device", "同じ端末"),
            new("the address", "同じ接続元"),
        ],
        ["before-purchase"] = [new("bought at {0}, entered at {1}", "購入は{0}、応募は{1}です。")],
        ["screenshot"] =
        [
            new(
                "the picture has the {0} × {1} pixels of a phone's screen, its paper is perfectly even, and no camera is named",
                "スマートフォンの画面と同じ{0} × {1}ピクセルで、紙の色に少しのむらもなく、カメラの情報がありません。"),
        ],
        ["screen-pattern"] = [new("the paper has the fine regular pattern of a screen", "紙に、画面に特有の細かい規則的な模様があります。")],
        ["software"] =
        [
            new("the file says that an image editor wrote it: {0}", "画像編集ソフトで保存されたと、ファイルに記録されています: {0}"),
            new("the file holds data that image editors write", "画像編集ソフトが残す情報が、ファイルにあります。"),
        ],
        ["compression"] = [new("a part was put in after the rest of the picture had been compressed", "画像の一部が、ほかの部分の圧縮後に入れられています。")],
        ["foreign-print"] = [new("a part was not printed and photographed as the rest was", "印字や写り方が、ほかと異なる部分があります。")],
        ["arithmetic"] = Arithmetic(),
        ["amount-form"] = [new("an amount is printed as no till prints one", "レジでは印字されない形の金額があります。")],
        ["weekday"] = [new("beside {0}, a {1}, another weekday is printed", "{0}は{1}ですが、別の曜日が印字されています。"), .. Days()],
        ["calendar"] = [new("the date is printed with month {0} and day {1}", "日付が{0}月{1}日と印字されています。")],
        ["code-date"] = [new("the date is printed as {0}, and the receipt's number holds {1}", "日付の印字は{0}ですが、レシート番号には{1}が含まれています。")],
        ["pieces"] = [new("{0} pieces of an item are printed, and the sum is that of {1}", "商品の点数は{0}点と印字されていますが、合計は{1}点分です。")],
        ["shop-identity"] = [new("the shop is named {0}, and the company or site is that of {1}", "店名は{0}ですが、会社名またはサイトは{1}のものです。")],
        ["same-file"] = [new("the same file as entry {0}", "応募{0}と同じファイルです。")],
        ["same-paper"] = Papers(),
        ["other-campaign"] =
        [
            new("{0} entry {1} of {2} entrant to another campaign", "別のキャンペーンへの{2}応募者の応募{1}{0}。"),
            new("the same file as", "と同じファイルです"),
            new("the same purchase as", "と同じ購入です"),
            new("like", "に似ています"),
            new("the same", "同じ"),
            new("another", "別の"),
        ],
    };

    /// <summary>The ids of those that have wordings.</summary>
    public static IEnumerable<string> Ids => Known.Keys;

    /// <summary>The wordings of a rule or test; none where it is not known.</summary>
    public static IReadOnlyList<Phrase> Of(string id) => Known.GetValueOrDefault(id, []);

    private static Phrase[] Days() =>
    [
        new("Monday", "月曜日"), new("Tuesday", "火曜日"), new("Wednesday", "水曜日"), new("Thursday", "木曜日"),
        new("Friday", "金曜日"), new("Saturday", "土曜日"), new("Sunday", "日曜日"),
    ];

    private static Phrase[] Arithmetic() =>
    [
        new("{0}: {1} is printed where the other figures make {2}", "{0}: {1}と印字されていますが、ほかの数字からは{2}になります。"),
        new("the total is printed as {0}, and all other figures lead to {1}", "合計は{0}と印字されていますが、ほかの数字からは{1}になります。"),
        new("the {0} is printed as {1}, and all other figures ask for {2}", "{0}は{1}と印字されていますが、ほかの数字からは{2}になります。"),
        new("subtotal", "小計"),
        new("money received", "お預り"),
        new("change", "お釣り"),
        new("amount of an item", "商品の金額"),
        new("price of one", "単価"),
        new("quantity of an item", "商品の数量"),
        new("items and their sum", "明細とその合計"),
        new("subtotal and total", "小計と合計"),
        new("money received, total and change", "お預り・合計・お釣り"),
        new("pieces, price and amount", "点数・単価・金額"),
        new("what bears the tax, and the tax", "課税対象額と税額"),
        new("the taxes of the rates and their sum", "税率ごとの税額とその合計"),
        new("what bears the taxes, and the total", "課税対象額と合計"),
        new("what was paid, and the total", "支払額と合計"),
        new("pieces and their number", "明細の点数と点数計"),
    ];

    private static Phrase[] Papers() =>
    [
        new("the same purchase as entry {0}: {1}", "応募{0}と同じ購入です: {1}"),
        new("like entry {0}: {1}, but {2}", "応募{0}に似ています: {1}。異なる点: {2}"),
        new("like entry {0}: {1}", "応募{0}に似ています: {1}"),
        new("the text of the paper", "紙面の文字"),
        new("a neighbour's receipt of the same shop and total is entry {0}: {1}", "応募{0}は、同じ店で同じ合計の別の人のレシートです: {1}"),
        new("another purchase is entry {0}", "応募{0}は別の購入です。"),
        new("{0}, but {1}", "{0}。異なる点: {1}"),
        new("{0}, not {1}", "{0}({1}ではない)"),
        new("registration number {0}", "登録番号 {0}"),
        new("receipt number {0}", "レシート番号 {0}"),
        new("phone {0}", "電話番号 {0}"),
        new("day {0}", "日付 {0}"),
        new("time {0}", "時刻 {0}"),
        new("total {0}", "合計 {0}"),
        new("register {0}", "レジ {0}"),
    ];
}

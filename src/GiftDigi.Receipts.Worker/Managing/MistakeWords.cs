using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Managing;

/// <summary>What managers are told of mistakes in terms and of the law. The core says it in English; a sentence that has no Japanese here stays so.</summary>
internal static class MistakeWords
{
    private static readonly (string English, string Japanese)[] Sentences =
    [
        ("The field \"{0}\" is missing.", "項目「{0}」がありません。"),
        ("There is no field \"{0}\" here; the nearest is \"{1}\".", "「{0}」という項目はここにはありません。いちばん近いのは「{1}」です。"),
        ("The field is given twice.", "同じ項目が2回あります。"),
        ("An object { … } is wanted here.", "ここには { … } の形が必要です。"),
        ("A list [ … ] is wanted here.", "ここには [ … ] の形(リスト)が必要です。"),
        ("A text of 1 to {0} characters is wanted here.", "1〜{0}文字の文字列が必要です。"),
        ("A whole number from {0} to {1} is wanted here.", "{0}から{1}までの整数が必要です。"),
        ("true or false is wanted here.", "true か false が必要です。"),
        ("One at least is wanted here.", "1つ以上必要です。"),
        ("One product at least is wanted here.", "商品が1つ以上必要です。"),
        ("An id of lower-case letters, digits and hyphens is wanted here.", "英小文字・数字・ハイフンのIDが必要です。"),
        ("A day as YYYY-MM-DD is wanted here.", "YYYY-MM-DD 形式の日付が必要です。"),
        ("A moment with its offset, such as {0}, is wanted here.", "{0} のような、時差付きの日時が必要です。"),
        ("A phone number of 10 or 11 digits, hyphens allowed, is wanted here.", "10桁または11桁の電話番号が必要です(ハイフン可)。"),
        ("A product code of 8 or 13 digits with a valid check digit is wanted here.", "検査数字の正しい8桁または13桁のJANコードが必要です。"),
        ("T and 13 digits is wanted here.", "Tと13桁の数字(登録番号)が必要です。"),
        ("A time of day as HH:MM is wanted here.", "HH:MM 形式の時刻が必要です。"),
        ("A size with its unit is wanted here, such as 500ml or 350ml×6.", "500ml や 350ml×6 のような、単位付きの容量が必要です。"),
        ("A regular expression without look-around and references back is wanted here.", "先読み・後方参照のない正規表現が必要です。"),
        ("The id of a participating product is wanted here.", "対象商品のIDが必要です。"),
        ("The id of a participating product, or of a group of them, is wanted here.", "対象商品またはそのグループのIDが必要です。"),
        ("A name of at least {0} letters or digits is wanted here: a shorter one is found everywhere.", "{0}文字以上の名前が必要です。短いとどのレシートにも見つかってしまいます。"),
        ("A word of at least {0} letters or digits is wanted here: a shorter one is found everywhere.", "{0}文字以上の言葉が必要です。短いとどのレシートにも見つかってしまいます。"),
        ("The period ends before it begins.", "期間の終わりが始まりより前です。"),
        ("The hours end when they begin.", "時間帯の始まりと終わりが同じです。"),
        ("Another product is called \"{0}\" already.", "「{0}」という商品IDはすでに使われています。"),
        ("Another proof is called \"{0}\" already.", "「{0}」という番号のIDはすでに使われています。"),
        ("A product or another group is called \"{0}\" already.", "「{0}」という商品またはグループがすでにあります。"),
        ("The name \"{0}\" belongs to the product \"{1}\" already.", "「{0}」はすでに商品「{1}」の名前です。"),
        ("The code {0} belongs to the product \"{1}\" already.", "コード {0} はすでに商品「{1}」のものです。"),
        ("Give what is asked for: \"minimumQuantity\", \"minimumAmount\", \"minimumTotal\", or another condition.", "購入条件を指定してください(minimumQuantity、minimumAmount、minimumTotal など)。"),
        ("Products are named for a \"minimumQuantity\" or a \"minimumAmount\" beside them.", "products は、同じ場所に minimumQuantity か minimumAmount があるときだけ使えます。"),
        ("There are only {0} participating products.", "対象商品は{0}個しかありません。"),
        ("There are only {0} conditions in \"of\".", "of の条件は{0}個しかありません。"),
        ("{0} conditions at most are wanted here.", "条件は{0}個までです。"),
        ("Say which numbers are right: by a \"list\", or by a \"pattern\".", "正しい番号を list か pattern で指定してください。"),
        ("Only a receipt can show it, and the campaign asks for none.", "レシートを求めないキャンペーンでは使えません。"),
        ("Only entries can be counted where the campaign asks for no receipt.", "レシートを求めないキャンペーンで数えられるのは応募数だけです。"),
        ("Only prizes of the kind mileage are earned by several purchases.", "mileage は、提供方法がマイレージのときだけ使えます。"),
        ("The limit is given twice: here and beside \"limits\".", "同じ上限が、ここと limits の外の2か所にあります。"),
        ("A budget needs the \"value\" of the prize in yen.", "予算を使うには、賞品の価額(円)が必要です。"),
        ("A budget is for prizes that every approved entry gets: everyone or first-come.", "予算は、全員または先着の賞品だけに使えます。"),
        ("A campaign keeps its id, which is \"{0}\".", "キャンペーンのIDは変えられません(「{0}」です)。"),
        ("This is not JSON: {0}", "JSONとして読めません: {0}"),
        ("One of {0} is wanted here.", "次のいずれかが必要です: {0}"),
        ("the prize has no \"value\" in yen, so the limit for one prize was not checked.", "賞品の価額(円)がないため、1個あたりの限度額を確認できません。"),
        ("what a qualifying purchase costs at least is not known: give \"leastPurchase\" in \"law\".", "応募に必要な最低購入額がわかりません。最低購入額を入力してください。"),
        ("a prize of {0} is above the limit of {1} for a purchase of {2} ({3}).", "賞品の価額{0}は、{2}の購入に対する限度額{1}を超えています({3})。"),
        ("a prize of {0} is above the limit of {1}.", "賞品の価額{0}は、限度額{1}を超えています。"),
        ("the limit for all prizes together ({0} % of the planned sales) was not checked: it needs the \"value\" of the prize, and \"plannedSales\" and \"plannedPrizes\" in \"law\".", "総額の限度(売上予定の{0}%)を確認できません。賞品の価額、予定する売上、予定する総数を入力してください。"),
        ("{0} prizes of {1} are {2} together, above the limit of {3} ({4} % of planned sales of {5}).", "{1}の賞品{0}個で合計{2}となり、総額の限度{3}(売上予定{5}の{4}%)を超えています。"),
        ("¥200 below ¥1,000", "1,000円未満は200円"),
        ("20 % of it from ¥1,000 on", "1,000円以上はその20%"),
        ("20 times as much below ¥5,000", "5,000円未満はその20倍"),
        ("¥100,000 from ¥5,000 on", "5,000円以上は10万円"),
    ];

    public static LocalText Of(CampaignMistake mistake) => new(Japanese(mistake.Message), mistake.Message);

    public static LocalText Of(LawWarning warning) => new(Japanese(warning.Message), warning.Message);

    private static string Japanese(string sentence)
    {
        foreach (var (english, japanese) in Sentences)
        {
            if (Values(english, sentence) is { } values)
            {
                return values.Index().Aggregate(japanese, (text, value) => text.Replace($"{{{value.Index}}}", Japanese(value.Item), StringComparison.Ordinal));
            }
        }

        return sentence;
    }

    /// <summary>What a sentence has where its pattern has {0}, {1} and so on; null when it is not of the pattern.</summary>
    private static string[]? Values(string pattern, string sentence)
    {
        var parts = pattern.Split(["{0}", "{1}", "{2}", "{3}", "{4}", "{5}"], StringSplitOptions.None);
        if (parts is [var whole])
        {
            return whole == sentence ? [] : null;
        }

        if (!sentence.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return null;
        }

        var values = new string[parts.Length - 1];
        var from = parts[0].Length;
        for (var index = 1; index < parts.Length; index++)
        {
            var isLast = index == parts.Length - 1;
            var at = isLast && parts[index].Length == 0 ? sentence.Length
                : isLast ? sentence.LastIndexOf(parts[index], StringComparison.Ordinal)
                : sentence.IndexOf(parts[index], from, StringComparison.Ordinal);
            if (at < from || (isLast && at + parts[index].Length != sentence.Length))
            {
                return null;
            }

            values[index - 1] = sentence[from..at];
            from = at + parts[index].Length;
        }

        return values;
    }
}

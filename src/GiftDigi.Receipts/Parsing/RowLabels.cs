using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Knows the words receipts label their rows with. The first pattern that fits decides, so what only looks like a total
/// (預り合計, 税合計, 合計点数) stands before the totals.
/// </summary>
internal static partial class RowLabels
{
    private static readonly (RowKind Kind, Func<Regex> Pattern)[] Patterns =
    [
        (RowKind.Ignored, IgnoredLabel),
        (RowKind.ItemCount, ItemCountLabel),
        (RowKind.PointsUsed, PointsUsedLabel),
        (RowKind.PointsEarned, PointsEarnedLabel),
        (RowKind.Change, ChangeLabel),
        (RowKind.CashReceived, CashReceivedLabel),
        (RowKind.Taxable, TaxableLabel),
        (RowKind.Tax, TaxLabel),
        (RowKind.Subtotal, SubtotalLabel),
        (RowKind.Coupon, CouponLabel),
        (RowKind.Discount, DiscountLabel),
        (RowKind.Total, TotalLabel),
        (RowKind.Tender, TenderLabel),
    ];

    /// <summary>Labels that are worth guessing at when one character was misread.</summary>
    private static readonly (RowKind Kind, string Word)[] Guessable =
    [
        (RowKind.Total, "合計"), (RowKind.Total, "お買上計"), (RowKind.Total, "お会計"), (RowKind.Total, "合計金額"),
        (RowKind.Total, "お買上金額"), (RowKind.Total, "税込合計"), (RowKind.Total, "支払合計"),
        (RowKind.Subtotal, "小計"), (RowKind.Change, "お釣り"), (RowKind.CashReceived, "お預り"), (RowKind.CashReceived, "お預り合計"),
        (RowKind.ItemCount, "お買上点数"), (RowKind.ItemCount, "合計点数"), (RowKind.Tender, "クレジット"), (RowKind.Tender, "電子マネー"),
    ];

    /// <summary>What the row is, taken by itself.</summary>
    public static RowKind Of(Row row) => Of(row.Label);

    /// <summary>What a label without spaces says.</summary>
    public static RowKind Of(string printed)
    {
        var label = Clean(printed);
        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern().IsMatch(label))
            {
                return kind;
            }
        }

        return RowKind.Unknown;
    }

    /// <summary>
    /// What the row could be if one character of its label was misread; for rows among others that are known. What may be
    /// 合計 or 小計 is taken for 合計, which other amounts can confirm.
    /// </summary>
    public static RowKind Guess(Row row)
    {
        var label = Clean(row.Label);
        var kinds = Guessable.Where(guess => EditDistance.IsAtMostOne(guess.Word, label)).Select(guess => guess.Kind).Distinct().ToList();
        return kinds is [_] or [RowKind.Total, RowKind.Subtotal] ? kinds[0] : RowKind.Unknown;
    }

    /// <summary>The label without ornaments and pieces, the two halves of 計 put together.</summary>
    private static string Clean(string label) => PiecesBehind()
        .Replace(label.Replace("言十", "計", StringComparison.Ordinal), "計")
        .Trim('*', '-', 'ー', '_', ':', '.', '。', '、', '■', '●', '◆', '【', '】', '(', ')', '<', '>', '=', '★', '☆', '◎', '※');

    [GeneratedRegex(@"計[(:/]?\d{1,3}[点個コ][);:]?$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex PiecesBehind();

    [GeneratedRegex(
        "会員(番号|No|ID|証|名)|カード(番号|No|会社|名義)|承認|端末|加盟店|有効期限|残高|残額|残ポイント|累計|前回|現在|利用可能|保有|合計ポイント|ポイント合計"
        + "|ポイント対象|対象ポイント|お客様(番号|名|No)|(?<!点)(値引|割引|値下)(額)?(合計|計)$|担当|責任者|レジ係|扱者|取引内容|支払区分|うち値引",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex IgnoredLabel();

    [GeneratedRegex("点数|商品数|品数|買上(げ)?(数|個数)|^(合計|総|小計)?数量|^(合計)?個数", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex ItemCountLabel();

    [GeneratedRegex("(ポイント|ﾎﾟｲﾝﾄ|P)(で)?(ご)?(利用|使用|支払|充当|値引|割引)|(利用|使用)(済)?ポイント", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex PointsUsedLabel();

    [GeneratedRegex(
        "(今回|本日|獲得|付与|加算|発生|進呈|取得|ボーナス|お買上|買上|ショッピング|基本|通常|合計獲得).{0,4}(ポイント|P$)|ポイント.{0,8}(付与|加算|獲得|発生|進呈)|^ポイント$",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex PointsEarnedLabel();

    [GeneratedRegex("^(現金)?[お御]?(釣|つり)|^[お御]返し|^CHANGE", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex ChangeLabel();

    [GeneratedRegex("^(現金|現計)?[お御]?(預|あずか)|^(現金)?投入", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex CashReceivedLabel();

    [GeneratedRegex(
        "(8|10|税|標準|軽減).{0,12}(対[象像]|タイシ[ョヨ]ウ)|対象(額|計|金額)|^\\(?対象$|課税(額|計|金額)|^(8|10)%(税込|税抜|課税|¥[\\d,]+$)|(税抜|本体)(金額|合計|価格|計)$|非課税",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex TaxableLabel();

    [GeneratedRegex("消費税|外税|内税|税額|税(合)?計|税等|^(8|10)%税|税(8|10)%?$|税$|^\\(?[内外](8|10)%$|^TAX", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex TaxLabel();

    [GeneratedRegex("(^|点)(商品|税抜|税込)?小計|小計$|^(商品(金額|代金)?|税抜|本体(価格|金額)?)(合?計)$|^SUB-?TOTAL", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex SubtotalLabel();

    [GeneratedRegex("クーポン|優待券|割引券|値引券", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex CouponLabel();

    [GeneratedRegex(
        "値引|値下|割引|[割値]引|返品|返金|取消|おつとめ|ディスカウント|まとめ買|セット割|会員割|^-?\\d{1,2}%(引|OFF)|\\d割引|円引|DISCOUNT",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex DiscountLabel();

    [GeneratedRegex(
        "^[お御ご総]?合計(金額|額)?(\\(.*\\)?)?$|^(税込|支払|お支払い?|差引|請求|ご請求|総|現金|領収|税込金額|お買上げ?|お買い上げ|お買物)合計(金額|額)?(\\(.*\\)?)?$"
        + "|^[お御]?買い?上げ?(計|金額|額)|^現計$|^[お御](会計|勘定)(額|金額)?$|^(ご|御)?請求(額|金額)$|^(税込)?お?支払い?(額|金額|総額)$|^領収(額|金額)$|^税込(計"
        + "|額|金額|総額)$|^総計|^計$|^TOTAL$"
        + "|^合計[^点税]{0,3}$",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(
        "^(現金|CASH)|^(クレジット|電子マネー|コード決済|バーコード|QR(コード)?決済|QUICPay|iD(支払い?)?$|Suica|PASMO|ICOCA|交通系|WAON|nanaco"
        + "|(楽天)?Edy|PayPay|楽天ペイ|d払い|au ?PAY|メルペイ|LINEPay|ファミペイ|ApplePay|GooglePay|VISA|MASTER|JCB|AMEX"
        + "|デビット|プリペイド|商品券|ギフト(券|カード)|ハウスカード|掛売|売掛|スマホ決済|Alipay|WeChat|お?支払い?(方法)?[:(]?(現金|クレジット|カード|電子マネー"
        + "|コード決済|PayPay))|^(カード|CARD)(支払い?|払い?|売上|決済)?$|CARD$",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex TenderLabel();
}

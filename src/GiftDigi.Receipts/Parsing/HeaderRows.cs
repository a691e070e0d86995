using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Tells rows about the shop, the register and the day from rows about goods.</summary>
internal static partial class HeaderRows
{
    /// <summary>Whether the row names the day, the shop's phone or number, the register or the kind of paper.</summary>
    public static bool IsHeader(Row row) =>
        PurchaseDateText.Find(row.Numeric).Count > 0
        || PhoneText.Find(row.Numeric) is not null
        || HeaderWords().IsMatch(row.Text);

    /// <summary>Whether the row speaks to the shopper: thanks, notices, advertisement.</summary>
    public static bool IsNotice(Row row) => NoticeWords().IsMatch(row.Text);

    /// <summary>Whether the row is the title of the paper.</summary>
    public static bool IsTitle(Row row) => TitleWords().IsMatch(row.Label);

    [GeneratedRegex(
        @"(?<![A-Za-z])TEL(?![A-Za-z])|電話|登録|事業者番号|領\s?収|レシート|レジ\s?(No|番|\W?\d|[#:-])|取\s?\d{3}|^レジ$|責\s?(任者?|N|\W?\d|:)|担当|店員|扱者|取引|伝票"
        + @"|店\s?No|店番|お買上日|〒|品名|単価.*金額|T\d{13}",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex HeaderWords();

    [GeneratedRegex(
        @"。|[!?]|ます|まし|下さい|ください|ありがとう|いらっしゃ|毎度|お客|御来店|ご来店|セール|開催|募集|会員|ポイント|アプリ|検索|公式|通販|営業|http|www|\.com"
        + @"|\.jp|プレゼント|キャンペーン|返品.*際|税込表[記示]",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex NoticeWords();

    [GeneratedRegex("領収[書証]|^レシート|領収明細|お?買上(げ)?明細|^明細書?$|^RECEIPT|ご?利用明細|^控え?$", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex TitleWords();
}

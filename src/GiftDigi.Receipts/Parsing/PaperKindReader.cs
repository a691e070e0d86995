using System.Text.RegularExpressions;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Tells what kind of paper the rows are of. In doubt it is an itemised receipt: the rules then look for what they need.</summary>
internal static partial class PaperKindReader
{
    /// <summary>A slip without a title names so many of the things that only slips name.</summary>
    private const int WordsOfASlip = 3;

    /// <summary>The kind, and the rows that tell it, in pixels of the upright original.</summary>
    public static (PaperKind Kind, IReadOnlyList<PixelBox> Boxes) Read(Slip slip, Receipt receipt)
    {
        var rows = slip.Rows.Select(row => row.Row).ToList();
        var goods = receipt.Items.Where(item => !item.IsDiscount).ToList();
        if (ChargeRows(rows) is { Count: > 0 } charges && goods.TrueForAll(IsCharge))
        {
            return (PaperKind.ChargeSlip, Boxes(charges));
        }

        if (goods.Count > 0)
        {
            return (PaperKind.ItemisedReceipt, []);
        }

        return WithoutItems(slip, rows, receipt);
    }

    private static (PaperKind Kind, IReadOnlyList<PixelBox> Boxes) WithoutItems(Slip slip, List<Row> rows, Receipt receipt)
    {
        var listsItems = slip.Rows.Any(row => row.Kind is RowKind.Subtotal or RowKind.ItemCount);
        var words = rows.FindAll(row => CardSlipPart.IsTitle(row) || SlipWord().IsMatch(row.Text));
        if (!listsItems && (words.Exists(CardSlipPart.IsTitle) || words.Count >= WordsOfASlip))
        {
            return (PaperKind.CardSlip, Boxes(words));
        }

        var titles = rows.FindAll(row => SummaryWord().IsMatch(row.Label));
        if (!listsItems && receipt.Total is not null && titles.Count > 0)
        {
            return (PaperKind.SummaryReceipt, Boxes(titles));
        }

        var saysNothing = receipt is { Total: null, Subtotal: null, PurchaseDate: null, Phone: null, RegistrationNumber: null } && titles.Count == 0
            && !slip.Rows.Any(row => row.IsSummary || row.Row.Amounts.Any(amount => amount.HasCurrency));
        return (saysNothing ? PaperKind.NotAReceipt : PaperKind.ItemisedReceipt, []);
    }

    private static List<Row> ChargeRows(List<Row> rows) => rows.FindAll(row => ChargeWord().IsMatch(row.Label));

    private static bool IsCharge(LineItem item) => item.Description is { } name && ChargeWord().IsMatch(name.Value.Replace(" ", "", StringComparison.Ordinal));

    private static List<PixelBox> Boxes(List<Row> rows) => rows.ConvertAll(row => row.Read("").Box);

    [GeneratedRegex(
        "(現金|電子マネー|カード|プリペイド|残高)?(チャージ|入金|積み?増し?)(金額|額|明細|控え?|票|伝票|レシート|合計|しました)|^(現金|[A-Za-z]{2,10}|電子マネー|交通系(IC)?|カード)?(チャージ|ﾁｬｰｼﾞ|入金)$",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex ChargeWord();

    [GeneratedRegex(
        "承認(番号|No)|有効期限|支払(区分|方法|回数)|取引(内容|区分|種別)|端末(番号|No|ID)|加盟店|カード会社|(会員|カード)番号|一括(払い?)?$|お客様控え?|ご?署名|サイン|^AID|^APL|^ATC",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex SlipWord();

    [GeneratedRegex("領収[書証]|領収いたし|正に(領収|受領)|^但し?|お?品代|RECEIPT", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex SummaryWord();
}

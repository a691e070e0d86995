using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The slip of a card, printed by itself or below a receipt on the same paper. Its amounts are no items.</summary>
internal static partial class CardSlipPart
{
    /// <summary>
    /// Index of the row the slip begins with; the number of rows when there is none. A title with a list of goods below it, which
    /// a subtotal or a count ends, is that of a receipt.
    /// </summary>
    public static int Start(IReadOnlyList<LabelledRow> rows)
    {
        var list = rows.Count - 1;
        while (list >= 0 && rows[list].Kind is not (RowKind.Subtotal or RowKind.ItemCount))
        {
            list--;
        }

        for (var index = list + 1; index < rows.Count; index++)
        {
            if (IsTitle(rows[index].Row))
            {
                return index;
            }
        }

        return rows.Count;
    }

    /// <summary>Whether the row is the title of a slip.</summary>
    public static bool IsTitle(Row row) => row.Amount is not { HasCurrency: true } && Title().IsMatch(row.Label);

    [GeneratedRegex(
        "売上(票|伝票)|利用(票|伝票|控)|(クレジット|カード|電子マネー|デビット|銀聯|QUICPay|コード決済|交通系).{0,6}(控え?|伝票|票|利用明細)$|^CREDITCARDSALES",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex Title();
}

using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// The number of the receipt or transaction; numbers of members, cards, shops and staff are passed over. Zeros alone are what is left of
/// one that is cut off.
/// </summary>
internal static partial class ReceiptNumberReader
{
    private static readonly Func<Regex>[] ByPreference = [ReceiptLabel, SlipLabel, PlainLabel, RegisterLabel];

    public static ReadValue<string>? Read(IReadOnlyList<Row> rows)
    {
        foreach (var pattern in ByPreference)
        {
            foreach (var row in rows)
            {
                if (pattern().Match(row.Numeric).Groups["number"] is { Success: true } number && number.ValueSpan.ContainsAnyInRange('1', '9'))
                {
                    return row.Read(row.Printed(number.Index, number.Length), number.Index, number.Length);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(レシート|領収[書証])\s?(No|番号|#)\s?[.:]?\s?(?<number>[A-Z]{0,3}-?\d[\d-]{2,})",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex ReceiptLabel();

    [GeneratedRegex(
        @"(伝票|取引|取扱|通番|会計|精算)\s?(No|番号|通番|#)?\s?[.:]?\s?(?<number>[A-Z]{0,3}-?\d[\d-]{2,})|取\s?(?<number>\d{3,})",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex SlipLabel();

    [GeneratedRegex(
        @"(?<![\p{L}\d]|(会員|カード|顧客|お客様|端末|承認|担当|店|責)(番号)?\s?[:.]?\s?)(No|#)\s?[.:@]?\s?(?<number>\d[\d-]{2,})",
        TextPattern.AnyCase,
        TextPattern.Milliseconds)]
    private static partial Regex PlainLabel();

    [GeneratedRegex(@"レジ\s?(No|番号|#)?\s?[.:]?\s?(?<number>\d[\d-]{0,})|(?<=\s\d{1,3}\s?#)(?<number>\d{3,})", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex RegisterLabel();
}

using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The shop's address: a row with a prefecture or a municipality and a house number.</summary>
internal static partial class AddressReader
{
    public static ReadValue<string>? Read(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            if (!HeaderRows.IsNotice(row) && Pattern().Match(row.Text) is { Success: true } match)
            {
                return row.ReadText(match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>Whether the row holds an address.</summary>
    public static bool IsAddress(Row row) => Pattern().IsMatch(row.Text);

    [GeneratedRegex(
        @"((北\s?海\s?道|東\s?京\s?都|大\s?阪\s?府|京\s?都\s?府"
        + @"|\p{IsCJKUnifiedIdeographs}{2,3}県)[^¥]{0,40}?[市区町村郡][^¥]{0,40}?"
        + @"|\p{IsCJKUnifiedIdeographs}{1,6}[市区郡][^¥]{1,20}(\d|丁目|番地)[^¥]{0,20}?)(?=\s?(TEL|電話)|$)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}

using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The number under which a payment by card or code was approved (承認番号 005369): no two payments of a day have the same.</summary>
internal static partial class ApprovalNumberReader
{
    public static ReadValue<string>? Read(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            if (Labelled().Match(row.Numeric) is { Success: true } match)
            {
                var number = match.Groups["number"];
                return row.ReadText(number.Index, number.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"承認\s?(No|番号|#)\s?[.:]?\s?(?<number>\d{4,8})(?!\d)", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex Labelled();
}

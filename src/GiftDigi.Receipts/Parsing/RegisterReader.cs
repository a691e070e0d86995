using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The number of the register (レジNo.0004, 04#4617, R004): it tells two receipts of one minute apart.</summary>
internal static partial class RegisterReader
{
    private static readonly Func<Regex>[] ByPreference = [Labelled, BeforeNumber];

    public static ReadValue<string>? Read(IReadOnlyList<Row> rows)
    {
        foreach (var pattern in ByPreference)
        {
            foreach (var row in rows)
            {
                if (pattern().Match(row.Numeric) is { Success: true } match)
                {
                    var number = match.Groups["number"];
                    return row.ReadText(number.Index, number.Length);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"レジ\s?(No|番号|#)?\s?[.:]?\s?(?<number>\d{1,4})(?!\d)", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<number>\d{1,3})\s?#\s?\d{3,}|#\s?\d{4,}\s?R\s?(?<number>\d{2,4})(?!\d)", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex BeforeNumber();
}

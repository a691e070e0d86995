using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A product code in a row.</summary>
/// <param name="Gtin">The code; null when its check digit is wrong.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its characters, a label included.</param>
internal sealed partial record GtinText(Gtin? Gtin, int Start, int Length)
{
    private const int Long = 13;

    /// <summary>One past its last character.</summary>
    public int End => Start + Length;

    /// <summary>The code at the start of the text, behind the number of a department perhaps; null when there is none.</summary>
    public static GtinText? AtStart(string text) => Of(Leading().Match(text));

    /// <summary>The long code that the text ends with; null when there is none, or its check digit is wrong.</summary>
    public static GtinText? AtEnd(string text) => Of(Trailing().Match(text)) is { Gtin: not null } code ? code : null;

    private static GtinText? Of(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var digits = match.Groups["digits"];
        var code = digits.Value.Replace(" ", "", StringComparison.Ordinal);
        var length = match.Index + match.Length - digits.Index;
        return Parsing.Gtin.TryParse(code, out var gtin) ? new(gtin, digits.Index, length)
            : code.Length == Long ? new(null, digits.Index, length)
            : null;
    }

    [GeneratedRegex(
        @"^[\s(*]{0,2}((JAN|EAN|商品)\s?(コード|番号|No|CODE)?|コード|P|\d{2,6}(?=\s\d{13}))?[\s:.]{0,2}(?<digits>\d{13}|\d{8}|\d\s\d{6}\s\d{6})(?!\d)\s?(JAN|P(?![A-Za-z]))?[)*]?",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<=\s\(?)(?<digits>\d{13})\)?\s*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Trailing();
}

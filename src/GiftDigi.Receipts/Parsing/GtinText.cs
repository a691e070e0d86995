using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A product code in a row.</summary>
/// <param name="Gtin">The code; null when its check digit is wrong.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Its characters, a label included.</param>
internal sealed partial record GtinText(Gtin? Gtin, int Start, int Length)
{
    /// <summary>The code at the start of the text; null when there is none.</summary>
    public static GtinText? AtStart(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Groups["digits"];
        return Parsing.Gtin.TryParse(digits.Value, out var gtin)
            ? new(gtin, digits.Index, match.Index + match.Length - digits.Index)
            : digits.Length == 13 ? new(null, digits.Index, match.Index + match.Length - digits.Index) : null;
    }

    [GeneratedRegex(
        @"^[\s(]{0,2}(JAN)?[\s:]{0,2}(?<digits>\d{13}|\d{8})(?!\d)\s?(JAN|P(?![A-Za-z]))?\)?",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}

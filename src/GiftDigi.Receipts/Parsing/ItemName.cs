using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The name in an item row, with what stands around it told apart.</summary>
/// <param name="Start">Index of the name's first character.</param>
/// <param name="Length">Its characters; none when the row has no name.</param>
/// <param name="Marks">Tax marks that stood around it.</param>
internal sealed partial record ItemName(int Start, int Length, string Marks)
{
    private const int LongCode = 4;

    /// <summary>Finds the name in the row before <paramref name="end"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="end">Where the quantity or the amount begins.</param>
    /// <param name="codesLead">Whether the receipt's rows lead with department codes, short ones too.</param>
    public static ItemName In(Row row, int end, bool codesLead)
    {
        var gtin = GtinText.AtStart(row.Numeric[..end]);
        var start = gtin is null ? 0 : gtin.End;
        if (gtin is null && Code(row.Text[..end]) is { Success: true } code && (codesLead || IsCode(code.Groups["code"].Value)))
        {
            start = code.Length;
        }

        if (GtinText.AtEnd(row.Numeric[..end]) is { } behind && behind.Start > start)
        {
            end = behind.Start;
        }

        var marks = "";
        if (LeadingMark().Match(row.Text, start, end - start) is { Success: true } leading)
        {
            (start, marks) = (leading.Index + leading.Length, leading.Groups["mark"].Value);
        }

        if (TrailingMark().Match(row.Text, start, end - start) is { Success: true } trailing)
        {
            (end, marks) = (trailing.Index, marks + trailing.Groups["mark"].Value);
        }

        var name = row.Text[start..end];
        var trimmed = name.TrimStart();
        start += name.Length - trimmed.Length;
        return new(start, trimmed.TrimEnd().Length, marks);
    }

    /// <summary>The name behind a tax mark that the reader took for a letter.</summary>
    public ItemName Without(char? misreadMark, Row row) => Length > 1 && row.Text[Start] == misreadMark
        ? new(Start + 1, Length - 1, Marks + '軽')
        : this;

    /// <summary>Whether enough rows lead with a code that short ones are codes too.</summary>
    public static bool CodesLead(IReadOnlyCollection<Row> rows) =>
        rows.Count > 2 && rows.Count(row => Code(row.Text).Success) * 2 > rows.Count;

    private static Match Code(string text) => LeadingCode().Match(text);

    /// <summary>
    /// Where no other row has one, only a long number or one with a leading zero is a code; none that touches the name is, nor one whose zero
    /// was read as a letter.
    /// </summary>
    private static bool IsCode(string code) => code.All(char.IsAsciiDigit) && (code.Length >= LongCode || code is ['0', _, _, ..]);

    [GeneratedRegex(
        @"^\s?[*※]?((?<code>[DOQ]?\d{2,8})(?=[\s*※]|[軽内外](?!\p{IsCJKUnifiedIdeographs}))|(?<glued>\d{4})(?=[^\s\d.,:/年月日点個コ]))",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex LeadingCode();

    [GeneratedRegex(
        @"\G\s?(?<mark>[※*★◎☆]+|[軽非](?=\s)|(?<=\d)[軽内外非]|[内外]税?(8|10)%?(?=[\s\p{L}])|[内外](?=\s))\s?",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex LeadingMark();

    [GeneratedRegex(
        @"(\s?(?<mark>[※*★◎☆]+)|\s(?<mark>[軽非]|[内外]税?(8|10)?%?|(?<!引\s)(8%|10%))|\((?<mark>軽)\))[\s.:…]*$|[\s.:…¥-]+$",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex TrailingMark();
}

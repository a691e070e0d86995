using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Pieces bought and points used and earned, which stand in rows of their own.</summary>
internal static partial class CountsReader
{
    public static ReadValue<int>? ItemCount(Slip slip)
    {
        var rows = slip.Rows.Skip(slip.ItemStart).ToList();
        return Labelled(rows, RowKind.ItemCount) ?? rows
            .Where(row => row.Kind is RowKind.Subtotal or RowKind.Total or RowKind.Unknown)
            .Select(row => Read(row.Row, row.Kind == RowKind.Unknown ? BareCount() : CountBesideLabel()))
            .FirstOrDefault(count => count is not null);
    }

    public static ReadValue<int>? Points(Slip slip, RowKind kind) => Labelled(slip.Rows, kind);

    private static ReadValue<int>? Labelled(IEnumerable<LabelledRow> rows, RowKind kind) => rows
        .Where(row => row.Kind == kind)
        .Select(row => Read(row.Row, NumberWithUnit()) ?? Read(row.Row, LastNumber()))
        .FirstOrDefault(count => count is not null);

    private static ReadValue<int>? Read(Row row, Regex pattern)
    {
        if (pattern.Match(row.Numeric) is not { Success: true } match)
        {
            return null;
        }

        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        return row.Read(int.Parse(digits, CultureInfo.InvariantCulture), match.Index, match.Length);
    }

    [GeneratedRegex(
        @"(?<number>(?<!\d)\d{1,3}(,\d{3}){1,2}|(?<!\d)\d{1,6})[;:)]?\s?([点個コ品P](?!数)|pt|ポイント)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex NumberWithUnit();

    [GeneratedRegex(
        @"(?<number>\d{1,3}(,\d{3}){1,2}|\d{1,6})\s?([点個コ品P]|pt|ポイント)?[^\d]{0,3}$",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"計\s?[(/]?\s?(?<number>\d{1,3})\s?[点個コ]|計\s(?<number>\d{1,3})(?=\s¥)", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex CountBesideLabel();

    [GeneratedRegex(@"^\W{0,2}(?<number>\d{1,3})\s?[点]\W{0,2}$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BareCount();
}

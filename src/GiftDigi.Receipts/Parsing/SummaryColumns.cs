using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Summaries in two columns (小計 ¥980  消費税 ¥98; お買上点数 3点  合計 ¥1,078): a row of two labels that are known, each with its
/// value, is two rows.
/// </summary>
internal static partial class SummaryColumns
{
    /// <summary>The row as it is, or its columns from left to right.</summary>
    public static IEnumerable<Row> Split(Row row)
    {
        if (IsLabel(RowLabels.Of(row)) && row.Halves().FirstOrDefault(halves => IsColumn(halves.Left) && IsLabel(RowLabels.Of(halves.Right))) is { Left: { } left } found)
        {
            return Split(found.Right).Prepend(left);
        }

        return [row];
    }

    private static bool IsColumn(Row row) => IsLabel(RowLabels.Of(row)) && RowLabels.Of(row) is not (RowKind.Discount or RowKind.Coupon) && Value().IsMatch(row.Text);

    private static bool IsLabel(RowKind kind) => kind != RowKind.Unknown;

    [GeneratedRegex(@"\D\d[\d,]*\s?([点個コ品円P)]|pt)?$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Value();
}

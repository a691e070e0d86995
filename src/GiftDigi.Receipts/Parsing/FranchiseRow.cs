using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The shop as the slip of a card names it: 加盟店名, 店舗名, beside the label or in the row below it.</summary>
internal static partial class FranchiseRow
{
    /// <summary>The shop; the name its chain is known by where the name was misread.</summary>
    public static ReadValue<string>? Read(List<Row> rows)
    {
        var labelled = rows.FindIndex(row => Label().IsMatch(row.Text));
        if (labelled < 0)
        {
            return null;
        }

        var (row, start) = (rows[labelled], Label().Match(rows[labelled].Text).Length);
        if (start == row.Text.Length)
        {
            if (labelled + 1 == rows.Count)
            {
                return null;
            }

            (row, start) = (rows[labelled + 1], 0);
        }

        var name = NameText.In(row.Text[start..]);
        var read = row.ReadText(start + name.Start, name.Length);
        return ChainReader.In(row, start + name.Start, name.Length)?.Name
            ?? (NameLegibility.IsLegible(read.Value, read.Confidence) && !HeaderRows.IsHeader(row) ? read : null);
    }

    [GeneratedRegex(@"^\W{0,2}(ご利用)?(加盟店|店舗|取扱店)(名称?)?(?!\s?(番号|No|コード|ID|\d))\s?[:.]?\s?", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex Label();
}

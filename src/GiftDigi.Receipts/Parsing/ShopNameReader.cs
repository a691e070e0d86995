using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>The shop's name and branch: the largest print at the top that neither greets nor titles.</summary>
internal static partial class ShopNameReader
{
    /// <summary>Names stand at the top; without any landmark no more rows than this are looked at.</summary>
    private const int RowsOfHeader = 12;

    /// <summary>Rows directly above the phone are looked at where the header has no name.</summary>
    private const int RowsAbovePhone = 3;

    private const int ShortestName = 2;

    public static (ReadValue<string>? Merchant, ReadValue<string>? Branch) Read(Slip slip)
    {
        var rows = slip.Rows.Select(row => row.Row).ToList();
        var top = TopRows(slip, rows);
        var abovePhone = AbovePhone(rows);
        var merchantRow = Largest(UpToBranch(top)) ?? Largest(top) ?? Largest(abovePhone);
        return (merchantRow is null ? null : ReadName(merchantRow), FindBranch(top) ?? FindBranch(abovePhone));
    }

    private static List<Row> TopRows(Slip slip, List<Row> rows)
    {
        var landmark = rows.FindIndex(row => HeaderRows.IsHeader(row) && !HeaderRows.IsTitle(row) || row.Amount is { HasCurrency: true });
        var count = landmark < 0 ? Math.Min(RowsOfHeader, slip.SummaryStart) : landmark;
        return rows.GetRange(0, Math.Min(count + 1, rows.Count));
    }

    private static List<Row> AbovePhone(List<Row> rows)
    {
        var phone = rows.FindIndex(row => PhoneText.Find(row.Numeric) is not null);
        return phone < 0 ? [] : rows.GetRange(Math.Max(0, phone - RowsAbovePhone), phone - Math.Max(0, phone - RowsAbovePhone) + 1);
    }

    /// <summary>The name of the branch never stands above the name of the shop.</summary>
    private static List<Row> UpToBranch(List<Row> rows)
    {
        var branch = rows.FindIndex(row => !HeaderRows.IsNotice(row) && Branch().IsMatch(row.Text));
        return branch < 0 ? rows : rows[..(branch + 1)];
    }

    private static Row? Largest(List<Row> rows) => rows
        .Where(IsName)
        .OrderByDescending(row => row.Height * row.Read("").Confidence * (BranchOnly().IsMatch(row.Text) ? 0.5 : 1))
        .FirstOrDefault();

    private static bool IsName(Row row) =>
        row.Text.Count(char.IsLetter) >= ShortestName
        && row.Amount is not { HasCurrency: true }
        && !LeadingCode().IsMatch(row.Text)
        && !HeaderRows.IsHeader(row) && !HeaderRows.IsTitle(row) && !HeaderRows.IsNotice(row) && !AddressReader.IsAddress(row);

    /// <summary>A branch printed behind the name is cut off.</summary>
    private static ReadValue<string> ReadName(Row row)
    {
        var length = BehindName().Match(row.Text) is { Success: true } match ? match.Index : row.Text.Length;
        var name = Frameless().Match(row.Text[..length]);
        return row.Read(row.Printed(name.Index, name.Length), name.Index, name.Length);
    }

    private static ReadValue<string>? FindBranch(List<Row> rows)
    {
        foreach (var row in rows.Where(row => !HeaderRows.IsNotice(row)))
        {
            if (Branch().Match(row.Text) is { Success: true } match)
            {
                var name = match.Groups["name"];
                return row.Read(row.Printed(name.Index, name.Length), name.Index, name.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<=^|\s)(?<name>[^\s\d:][^\s:]{0,24}(店|支社|営業所|ブランチ))(?=\s|$|TEL|電話|[(\d])",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Branch();

    [GeneratedRegex(@"\s\S{0,24}\S(店|支社|営業所)$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BehindName();

    /// <summary>The name without the lines and brackets of a frame around it.</summary>
    [GeneratedRegex(@"[\p{L}\d&('].*[\p{L}\d)!']|[\p{L}\d]", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Frameless();

    [GeneratedRegex(@"^\W{0,2}\d{4}", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex LeadingCode();

    [GeneratedRegex(@"店(\s\S)?$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BranchOnly();
}

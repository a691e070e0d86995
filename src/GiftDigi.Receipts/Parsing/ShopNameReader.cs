using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// The shop's name and branch. A chain that everybody knows is told by its name, legible or not, by its company or by its site;
/// any other shop is the largest print at the top that can be read and neither greets nor titles.
/// </summary>
internal static partial class ShopNameReader
{
    /// <summary>Names stand at the top; without any landmark no more rows than this are looked at.</summary>
    private const int RowsOfHeader = 12;

    /// <summary>Rows directly above the phone are looked at where the header has no name.</summary>
    private const int RowsAbovePhone = 3;

    /// <summary>Lines less likely are of logos or curled print; the letters of both may each look sure.</summary>
    private const double LikelyLine = 0.3;

    /// <summary>A name read as surely as this is kept against what the foot of the paper says.</summary>
    private const double Sure = 0.9;

    public static (ReadValue<string>? Merchant, ReadValue<string>? Branch) Read(Slip slip)
    {
        var rows = slip.Rows.Select(row => row.Row).ToList();
        var top = TopRows(slip, rows);
        var abovePhone = AbovePhone(rows);
        var chain = NamedChain([.. top.Union(abovePhone)]);
        var branch = FindBranch(top, chain) ?? FindBranch(abovePhone, chain);
        if (chain is not null)
        {
            var agrees = ChainReader.Implied(OutsideItems(slip))?.Chain == chain.Chain;
            var name = ChainReader.AsLogo(chain, top).Name;
            return (agrees ? name.Weighed(Witness.Shop, times: 1) : name, branch);
        }

        var isPlaced = branch is not null || top.Union(abovePhone).Any(HeaderRows.IsHeader);
        var largest = isPlaced ? Largest(UpToBranch(top)) ?? Largest(top) ?? Largest(abovePhone) : null;
        return (Other(largest is null ? null : ReadName(largest), top, slip), branch);
    }

    /// <summary>What names the shop when no chain is named in the header.</summary>
    private static ReadValue<string>? Other(ReadValue<string>? printed, List<Row> top, Slip slip) =>
        ChainReader.Implied(top)?.Name
        ?? (printed is { Confidence: >= Sure } ? printed : ChainReader.Implied(OutsideItems(slip))?.Name ?? FranchiseRow.Read(OutsideItems(slip)) ?? printed);

    private static List<Row> OutsideItems(Slip slip) =>
        [.. slip.Rows.Where((_, index) => index < slip.ItemStart || index >= slip.SummaryStart).Select(row => row.Row)];

    private static SeenChain? NamedChain(List<Row> header) =>
        ChainReader.Printed(header.Where(row => !HeaderRows.IsNotice(row) && !AddressReader.IsAddress(row)))
        ?? ChainReader.Misread(header.Where(MayNameTheShop));

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
        .Where(row => MayNameTheShop(row) && row.LineConfidence >= LikelyLine && NameLegibility.IsLegible(row.Text, row.Read("").Confidence))
        .OrderByDescending(row => row.Height * row.Read("").Confidence * (BranchOnly().IsMatch(row.Text) ? 0.5 : 1))
        .FirstOrDefault();

    private static bool MayNameTheShop(Row row) =>
        row.Amount is not { HasCurrency: true }
        && !LeadingCode().IsMatch(row.Text)
        && !HeaderRows.IsHeader(row) && !HeaderRows.IsTitle(row) && !HeaderRows.IsNotice(row) && !AddressReader.IsAddress(row);

    /// <summary>A branch printed behind the name is cut off.</summary>
    private static ReadValue<string> ReadName(Row row)
    {
        var (start, length) = NameText.In(row.Text);
        return row.ReadText(start, length);
    }

    /// <summary>The first branch that is named; where its chain stands before it without a space, what follows the chain.</summary>
    private static ReadValue<string>? FindBranch(List<Row> rows, SeenChain? chain)
    {
        foreach (var row in rows.Where(row => !HeaderRows.IsNotice(row)))
        {
            if (Branch().Match(row.Text) is { Success: true } match)
            {
                var name = match.Groups["name"];
                var start = chain?.Row == row && chain.End > name.Index && chain.End < name.Index + name.Length - 1 ? chain.End : name.Index;
                var length = name.Index + name.Length - start;
                return row.ReadText(start, length);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<=^|\s)(?<name>[^\s\d:][^\s:]{0,24}((店|支社|営業所|ブランチ)(?=\s|$|TEL|電話|[(\d])|センター(?=\s?(TEL|電話))))",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Branch();

    [GeneratedRegex(@"^\W{0,2}\d{4}", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex LeadingCode();

    [GeneratedRegex(@"店(\s\S)?$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BranchOnly();
}

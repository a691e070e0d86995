using System.Text.RegularExpressions;
using GiftDigi.Receipts.Merchants;
using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Finds the chains that rows name: by name as printed, by name misread, by company or by place on the web.</summary>
internal static partial class ChainReader
{
    /// <summary>Shorter names are taken only where they stand alone: others begin or are part of other words.</summary>
    private const int ShortestPart = 3;

    /// <summary>Latin words of slogans are chains too (LIFE, TIME): beside other words they are names only when longer.</summary>
    private const int ShortestLatinPart = 6;

    private const int ShortestCompany = 4;

    /// <summary>What a reader thinks less likely than this is no reading.</summary>
    private const double WorthATry = 0.02;

    /// <summary>A name that is like a chain's may still be another shop's.</summary>
    private const double MisreadTrust = 0.9;

    /// <summary>A company or a site tells the chain, but may be another's than the shop's.</summary>
    private const double ImpliedTrust = 0.85;

    /// <summary>The chain whose name is legible in one of the rows; the largest print where there are several.</summary>
    public static SeenChain? Printed(IEnumerable<Row> rows) => rows
        .Select(Printed)
        .OfType<SeenChain>()
        .MaxBy(seen => seen.Row.Height * seen.Name.Confidence);

    /// <summary>The chain whose name was misread in one of the rows.</summary>
    public static SeenChain? Misread(IEnumerable<Row> rows) => rows
        .Select(Misread)
        .OfType<SeenChain>()
        .MaxBy(seen => seen.Row.Height * seen.Name.Confidence);

    /// <summary>
    /// The name in the largest print of the header, where that is a name of the chain too: a logo whose letters are misread is known by the
    /// chain that smaller print names.
    /// </summary>
    public static SeenChain AsLogo(SeenChain seen, IEnumerable<Row> rows)
    {
        var logo = rows
            .Where(row => row.Height > seen.Row.Height)
            .OrderByDescending(row => row.Height)
            .Select(row => (Row: row, Match: ChainTable.Default.Printed.Resembling(PrintedName.Fold(NameText.Cut(row.Text)), seen.Chain)))
            .FirstOrDefault(found => found.Match is not null);
        return logo.Match is { } match ? seen with { Name = seen.Name.Infer(match.Printed) with { Confidence = seen.Name.Confidence * MisreadTrust } } : seen;
    }

    /// <summary>The chain that a company's name or an address on the web stands for.</summary>
    public static SeenChain? Implied(IEnumerable<Row> rows) => rows
        .Select(row => OfCompany(row) ?? OfDomain(row))
        .OfType<SeenChain>()
        .MaxBy(seen => seen.Name.Confidence);

    /// <summary>The chain whose name stands in that part of the row, legible or misread.</summary>
    public static SeenChain? In(Row row, int start, int length)
    {
        var text = row.Text.Substring(start, length);
        if (Longest(text, ShortestPart) is var (exact, end))
        {
            return Seen(exact, row, start, end);
        }

        var read = row.Read("", start, length);
        return ChainTable.Default.Printed.Resembling(PrintedName.Fold(text), read.Confidence) is { } match
            ? new(match.Chain, Inferred(read, match, MisreadTrust), row, start + length)
            : null;
    }

    private static SeenChain? Printed(Row row)
    {
        var name = NameText.In(row.Text);
        if (ChainTable.Default.Printed.Named(PrintedName.Fold(row.Text.Substring(name.Start, name.Length))) is { } whole)
        {
            return Seen(whole, row, name.Start, name.Length);
        }

        foreach (var part in NameText.Parts(row.Text))
        {
            var folded = PrintedName.Fold(row.Text.Substring(part.Start, part.Length));
            if (folded.Length >= (char.IsAscii(folded[0]) ? ShortestLatinPart : ShortestPart) && ChainTable.Default.Printed.Named(folded) is { } chain)
            {
                return Seen(chain, row, part.Start, part.Length);
            }
        }

        return GluedToBranch(row, name.Start, name.Length);
    }

    /// <summary>Chain and branch without a space between them.</summary>
    private static SeenChain? GluedToBranch(Row row, int start, int length)
    {
        var text = row.Text.Substring(start, length);
        return BranchEnd().IsMatch(text) && Longest(text, ShortestPart) is var (chain, end) ? Seen(chain, row, start, end) : null;
    }

    /// <summary>The chain with the longest name that the text begins with.</summary>
    private static (Chain Chain, int Length)? Longest(string text, int shortest)
    {
        var names = ChainTable.Default.Printed;
        for (var length = Math.Min(text.Length, 2 * names.Longest); length >= shortest; length--)
        {
            var folded = PrintedName.Fold(text[..length]);
            if (folded.Length >= shortest && names.Named(folded) is { } chain)
            {
                return (chain, text[..length].TrimEnd().Length);
            }
        }

        return null;
    }

    private static SeenChain Seen(Chain chain, Row row, int start, int length)
    {
        var read = row.ReadText(start, length).Weighed(Witness.Shop, times: 1);
        var (text, form) = (row.Text.Substring(start, length), ChainTable.Default.Printed.PrintedAs(PrintedName.Fold(read.Value)));
        return new(chain, form is not null && DifferInSize(text, form) ? read.Infer(form) : read, row, start + length);
    }

    /// <summary>Whether small kana were read as large ones or large as small, and nothing else differs.</summary>
    private static bool DifferInSize(string text, string form) =>
        text.Length == form.Length
        && text.Zip(form).Any(pair => pair.First != pair.Second)
        && text.Zip(form).All(pair => pair.First == pair.Second
            || (pair is { First: >= 'ァ' and <= 'ヺ', Second: >= 'ァ' and <= 'ヺ' } && PrintedName.Fold($"{pair.First}") == PrintedName.Fold($"{pair.Second}")));

    private static SeenChain? Misread(Row row)
    {
        var name = NameText.In(row.Text);
        var read = row.Read("", name.Start, name.Length);
        var readings = row.OtherLines
            .Where(other => other.Confidence >= WorthATry)
            .Select(other => (Text: NameText.Cut(other.Text), other.Confidence))
            .Prepend((Text: row.Text.Substring(name.Start, name.Length), read.Confidence));
        var best = readings
            .Select(reading => ChainTable.Default.Printed.Resembling(PrintedName.Fold(reading.Text), reading.Confidence))
            .OfType<ChainMatch>()
            .MaxBy(match => match.Likeness);
        return best is null ? null : new(best.Chain, Inferred(read, best, MisreadTrust), row, name.Start + name.Length);
    }

    private static SeenChain? OfCompany(Row row)
    {
        if (Company().Match(row.Text) is not { Success: true } match)
        {
            return null;
        }

        var (name, companies) = (match.Groups["name"], ChainTable.Default.Companies);
        var folded = PrintedName.Fold(name.Value);
        var read = row.Read("", match.Index, match.Length);
        for (var length = folded.Length; length >= ShortestCompany; length--)
        {
            if ((companies.Named(folded[..length]) ?? ChainTable.Default.Printed.Named(folded[..length])) is { } chain)
            {
                return new(chain, Inferred(read, new(chain, chain.Name, 1), ImpliedTrust), row, row.Text.Length);
            }
        }

        var resembling = companies.Resembling(folded, read.Confidence);
        return resembling is null ? null : new(resembling.Chain, Inferred(read, resembling with { Printed = resembling.Chain.Name }, ImpliedTrust), row, row.Text.Length);
    }

    private static SeenChain? OfDomain(Row row)
    {
        foreach (Match match in Domain().Matches(row.Text))
        {
            if (ChainTable.Default.OfDomain(match.Value) is { } chain)
            {
                return new(chain, Inferred(row.Read("", match.Index, match.Length), new(chain, chain.Name, 1), ImpliedTrust), row, row.Text.Length);
            }
        }

        return null;
    }

    /// <summary>As sure as the likeness says: letters of a misread name need not have been read surely.</summary>
    private static ReadValue<string> Inferred(ReadValue<string> read, ChainMatch match, double trust) =>
        read.Infer(match.Printed) with { Confidence = trust * match.Likeness };

    [GeneratedRegex("(店|支社|営業所)$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex BranchEnd();

    [GeneratedRegex(
        @"(株式会社|有限会社|合同会社|\([株有同]\))\s?(?<name>\S[^()\d]{1,30})|(?<name>[^\s()]{2,30})\s?(株式会社|有限会社|\([株有]\))|(?<name>生活協同組合\S{2,20})",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Company();

    [GeneratedRegex(@"[A-Za-z0-9-]{2,30}(\.[A-Za-z0-9-]{2,30}){1,4}", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Domain();
}

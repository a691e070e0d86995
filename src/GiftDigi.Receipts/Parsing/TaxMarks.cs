using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>What the tax marks beside names and amounts say on this receipt.</summary>
internal sealed partial class TaxMarks
{
    private const int Reduced = 8;
    private const int Standard = 10;
    private const char Usual = '※';

    /// <summary>Readers take each for the other.</summary>
    private const string Stars = "※*";
    private readonly HashSet<char> _reduced;

    private TaxMarks(HashSet<char> reduced) => _reduced = reduced;

    /// <summary>The marks that the receipt's own legend explains; where it is illegible, the one that is usual.</summary>
    public static TaxMarks Of(IEnumerable<Row> rows)
    {
        var explained = rows.Select(row => Legend().Match(row.Text)).Where(match => match.Success).Select(match => match.Groups["mark"].Value[0]).ToHashSet();
        explained.UnionWith(explained.Overlaps(Stars) ? Stars : explained.Count == 0 ? [Usual] : []);
        return new(explained);
    }

    /// <summary>Whether the receipt explains this letter as a mark, or a mark that the reader may have taken for it.</summary>
    public static bool MayExplain(IEnumerable<Row> rows, char letter) =>
        rows.Any(row => AnyLegend().IsMatch(row.Text) || (Legend().Match(row.Text) is { Success: true } legend && legend.Groups["mark"].ValueSpan[0] == letter));

    /// <summary>Per cent of tax; null where the marks do not tell.</summary>
    public int? Rate(string marks) =>
        marks.Contains("10", StringComparison.Ordinal) ? Standard
        : marks.Contains('軽', StringComparison.Ordinal) || marks.Contains('8', StringComparison.Ordinal) || marks.Any(_reduced.Contains) ? Reduced
        : null;

    [GeneratedRegex(
        @"[「『(""]?(?<mark>[※*★◎☆#A-Z])[」』)""]?\s?(印|マーク|は|が|[:=]|食).{0,14}(軽減|8\s?%)",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Legend();

    [GeneratedRegex(@"^.{1,3}(印|マーク).{0,6}(軽減|8\s?%)", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex AnyLegend();
}

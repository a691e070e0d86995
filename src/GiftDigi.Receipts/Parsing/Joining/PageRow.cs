using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>A row of a page as it is compared with rows of another page.</summary>
internal sealed class PageRow
{
    private const double WellRead = 0.8;
    private const double Doubtful = 0.5;
    private const int MostCharacters = 60;
    private const int FewestCharacters = 3;

    private PageRow(IReadOnlyList<OcrLine> lines)
    {
        Lines = lines;
        var folded = NumericText.Of(FoldedText.Of(string.Join(' ', lines.Select(line => line.Text))).Text);
        Text = string.Concat(folded.ToUpperInvariant().Where(char.IsLetterOrDigit).Take(MostCharacters));
        Digits = string.Concat(Text.Where(char.IsAsciiDigit));
        Confidence = lines.Min(line => line.Confidence);
    }

    /// <summary>Its lines, left to right.</summary>
    public IReadOnlyList<OcrLine> Lines { get; }

    /// <summary>Its letters and digits, folded.</summary>
    public string Text { get; }

    /// <summary>Its digits.</summary>
    public string Digits { get; }

    /// <summary>How likely its least likely line is right.</summary>
    public double Confidence { get; }

    /// <summary>Whether it is hardly misread.</summary>
    public bool IsWellRead => Confidence >= WellRead && Text.Length >= FewestCharacters;

    /// <summary>Whether it may be nothing: a rule, an ornament, what the edge of a photo leaves of a row.</summary>
    public bool IsScrap => Confidence < Doubtful || Text.Length < FewestCharacters;

    /// <summary>Whether hardly any two rows of a receipt say the same by chance: it names something.</summary>
    public bool IsTelling => Text.Length >= 2 * FewestCharacters || (Text.Length > FewestCharacters && Text.Length - Digits.Length >= 2);

    /// <summary>The rows of a page, top to bottom.</summary>
    public static IReadOnlyList<PageRow> Of(OcrPage page)
    {
        var lines = page.Lines.Take(ParsingBounds.Lines).ToList();
        return [.. RowAssembler.Assemble(lines).Select(row => new PageRow([.. row.Select(index => lines[index])]))];
    }

    /// <summary>Whether two photos show the same row here.</summary>
    public RowLikeness LikenessTo(PageRow other)
    {
        var longer = Math.Max(Text.Length, other.Text.Length);
        if (longer == 0)
        {
            return RowLikeness.Faint;
        }

        var slips = (double)EditDistance.Between(Text, other.Text) / longer;
        return slips <= 0.25 && Digits == other.Digits ? RowLikeness.Sure
            : slips <= 0.45 ? RowLikeness.Faint
            : RowLikeness.None;
    }

    /// <summary>Whether the two were read too well, and too differently, to be the same row.</summary>
    public bool Contradicts(PageRow other) => IsWellRead && other.IsWellRead && LikenessTo(other) != RowLikeness.Sure;
}

using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>The text of one receipt as seen, top to bottom; nothing in it is interpreted yet.</summary>
/// <param name="Size">Size of the flat page, in whose pixels all boxes are.</param>
/// <param name="ToOriginal">Maps those pixels to the upright original.</param>
/// <param name="OriginalSize">Size of the upright original.</param>
/// <param name="Lines">The printed lines in reading order; none when nothing could be read.</param>
public sealed record OcrPage(
    PixelSize Size,
    IPixelMap ToOriginal,
    PixelSize OriginalSize,
    IReadOnlyList<OcrLine> Lines)
{
    private const double LikelyLine = 0.5;
    private const int FewestLikely = 10;

    /// <summary>
    /// The stretches of print that were read one by one, in reading order, where the reader makes lines of several; else the lines.
    /// </summary>
    public IReadOnlyList<OcrLine> Stretches { get; init; } = Lines;

    /// <summary>What the reader itself takes places of the page for, where it understands receipts.</summary>
    public IReadOnlyList<SeenField> Fields { get; init; } = [];

    /// <summary>What another reader that was asked said; null when none was. A page without lines may tell that nothing was seen by either.</summary>
    public SecondOpinion? Second { get; init; }

    /// <summary>
    /// The pages without those that show no line, and without scraps where another is more than that: what lies around a receipt,
    /// another paper's edge or the pattern of a table, is read as some letters that are hardly likely.
    /// </summary>
    public static IEnumerable<OcrPage> WithoutScraps(IReadOnlyList<OcrPage> pages)
    {
        var shown = pages.Where(page => page.Lines.Count > 0).ToList();
        return shown.TrueForAll(page => page.IsScrap) ? shown : shown.Where(page => !page.IsScrap);
    }

    private bool IsScrap => Lines.Where(line => line.Confidence >= LikelyLine).Sum(line => line.Text.Length) < FewestLikely;
}

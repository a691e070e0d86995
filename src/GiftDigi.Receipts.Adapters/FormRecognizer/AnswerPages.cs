using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>Makes pages of what the service read: one for each receipt, flat, however the print lies in the photo.</summary>
internal sealed class AnswerPages
{
    /// <summary>What is looked at of an answer at most; no receipt has as many.</summary>
    private const int MostLines = 1_000;

    private const int MostWords = 10_000;
    private readonly NormalizedImage _image;
    private readonly AnalyzedPage _page;
    private readonly PhotoScale _scale;

    private AnswerPages(NormalizedImage image, AnalyzedPage page, PhotoScale scale) => (_image, _page, _scale) = (image, page, scale);

    /// <summary>The pages; none when nothing was read.</summary>
    /// <param name="result">The service's result.</param>
    /// <param name="image">The image that it was asked about.</param>
    public static IReadOnlyList<OcrPage> Of(AnalyzeResult result, NormalizedImage image) =>
        result.Pages is [var page, ..] && PhotoScale.Of(page, image.Pixels.Size) is { } scale
            ? new AnswerPages(image, page, scale).Of(result.Documents ?? [])
            : [];

    private IReadOnlyList<OcrPage> Of(IReadOnlyList<AnalyzedDocument> documents)
    {
        var lines = Lines().ToList();
        return documents.Count < 2
            ? [.. Page(lines, documents is [var only] ? only : null)]
            : [.. documents.SelectMany(document => Page([.. lines.Where(line => DocumentOf(line, documents) == document)], document))];
    }

    private IEnumerable<OcrPage> Page(List<PrintedLine> lines, AnalyzedDocument? document)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        var page = PageWarp.Of([.. lines.Select(line => line.Region)]);
        var flat = RowAssembler.InReadingOrder([.. lines.Select(line => line.On(page))]);
        yield return new(page.Size, new PixelMapChain(page, _image.ToOriginal), _image.OriginalSize, flat)
        {
            Fields = document?.Fields is { } fields ? [.. new AnswerFields(_scale, page).Of(fields)] : [],
        };
    }

    private IEnumerable<PrintedLine> Lines()
    {
        var words = Words().OrderBy(word => word.Span.Offset).ToList();
        foreach (var line in (_page.Lines ?? []).Take(MostLines))
        {
            var own = PrintedWord.Joined(words.Where(word => line.Spans?.Any(span => span.Holds(word.Span)) == true));
            if (own.Count > 0 && _scale.RegionOf(line.Polygon) is { } region)
            {
                yield return new(region, own);
            }
        }
    }

    private IEnumerable<PrintedWord> Words() => (_page.Words ?? []).Take(MostWords).Select(Word).OfType<PrintedWord>();

    private PrintedWord? Word(AnalyzedWord word) =>
        word is { Content: { } text, Span: { } span } && !string.IsNullOrWhiteSpace(text) && _scale.RegionOf(word.Polygon) is { } region
            ? new(text, region, Math.Clamp(word.Confidence, 0, 1), span)
            : null;

    /// <summary>The first document that the line lies in; the first of all when it lies in none.</summary>
    private AnalyzedDocument DocumentOf(PrintedLine line, IReadOnlyList<AnalyzedDocument> documents)
    {
        var middle = line.Region.At(line.Region.Length / 2);
        return documents.FirstOrDefault(document => document.BoundingRegions?.Any(region => Holds(region, middle)) == true) ?? documents[0];
    }

    private bool Holds(BoundingRegion region, PixelPoint point) =>
        _scale.CornersOf(region.Polygon) is { } corners
        && point.X >= corners.Min(corner => corner.X) && point.X <= corners.Max(corner => corner.X)
        && point.Y >= corners.Min(corner => corner.Y) && point.Y <= corners.Max(corner => corner.Y);
}

using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>The lines of a page, without the way back into the photo.</summary>
internal sealed record KeptPage(PixelSize Size, IReadOnlyList<KeptPage.Line> Lines)
{
    public static KeptPage Of(OcrPage page) =>
        new(page.Size, [.. page.Lines.Select(line => new Line(line.Words, line.Confidence, line.Degrees, line.Alternatives))]);

    /// <summary>The page; its boxes are those of the flat page, not of the photo.</summary>
    public OcrPage ToPage() => new(Size, AffineMap.Identity, Size, [.. Lines.Select(line => line.ToLine())]);

    /// <summary>A line as it was read.</summary>
    internal sealed record Line(IReadOnlyList<OcrWord> Words, double Confidence, double Degrees, IReadOnlyList<DecodedAlternative> Alternatives)
    {
        public OcrLine ToLine() => new(Words) { Confidence = Confidence, Degrees = Degrees, Alternatives = Alternatives };
    }
}

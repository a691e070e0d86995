using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening.Pixels;

namespace GiftDigi.Receipts.Screening;

/// <summary>All that a test of screening may look at.</summary>
/// <param name="Traces">What the file tells of its making.</param>
/// <param name="Header">What the file says of itself.</param>
/// <param name="Image">The pixels.</param>
/// <param name="Page">The text of the receipt.</param>
/// <param name="Receipt">The facts read from it.</param>
internal sealed record ScreenedPhoto(ImageTraces Traces, ImageHeader Header, NormalizedImage Image, OcrPage Page, Receipt Receipt)
{
    /// <summary>The fields that a verdict rests on.</summary>
    public IReadOnlyList<ScreenedField> Fields { get; } = ScreenedField.Of(Receipt);

    /// <summary>The part of the upright original in which there is print that was read.</summary>
    public PixelBox Paper { get; } = Page.Lines.Count == 0
        ? default
        : PixelBox.Around(Page.Lines.Select(line => Page.ToOriginal.Apply(line.Box, Page.OriginalSize)));

    /// <summary>Where the fields and all words are printed, in pixels of the picture: fields first, then words with figures.</summary>
    public IEnumerable<PixelBox> Print => Fields.Select(screened => InPixels(screened.Box)).Concat(Places(Figures)).Concat(Places(Page.Lines.SelectMany(line => line.Words))).Distinct();

    /// <summary>
    /// Where a forger changes something, in pixels of the picture: at the fields, at other words with figures, since a field that was
    /// changed may not be read as one, and at the head of the paper, where the shop's name stands.
    /// </summary>
    public IEnumerable<PixelBox> Decisive => Fields.Select(screened => InPixels(screened.Box)).Concat(Places(Figures)).Concat(Places(Head)).Distinct();

    /// <summary>Whether the pixels are those that were compressed; a picture that was scaled while it was decoded has no blocks any more.</summary>
    public bool HasBlocks => Image.Pixels.Size == Image.OriginalSize;

    /// <summary>Where the first whole block of the compressed picture comes to lie when it is shown upright.</summary>
    public (int Left, int Top) BlockOrigin => (
        Header.Orientation is 2 or 3 or 6 or 7 ? Image.Pixels.Size.Width % BlockTransform.Side : 0,
        Header.Orientation is 3 or 4 or 7 or 8 ? Image.Pixels.Size.Height % BlockTransform.Side : 0);

    private IEnumerable<OcrWord> Figures => Page.Lines.SelectMany(line => line.Words).Where(word => word.Text.Any(char.IsAsciiDigit));

    /// <summary>The words above the first figure.</summary>
    private IEnumerable<OcrWord> Head => Page.Lines.TakeWhile(line => !line.Text.Any(char.IsAsciiDigit)).SelectMany(line => line.Words);

    /// <summary>Where a box of the upright original lies among the pixels.</summary>
    public PixelBox InPixels(PixelBox box) => ((IPixelMap)AffineMap.Scaling(Image.OriginalSize, Image.Pixels.Size)).Apply(box, Image.Pixels.Size);

    /// <summary>Where a box of the pixels lies in the upright original.</summary>
    public PixelBox InOriginal(PixelBox box) => ((IPixelMap)Image.ToOriginal).Apply(box, Image.OriginalSize);

    private IEnumerable<PixelBox> Places(IEnumerable<OcrWord> words) => words.Select(word => InPixels(Page.ToOriginal.Apply(word.Box, Page.OriginalSize)));
}

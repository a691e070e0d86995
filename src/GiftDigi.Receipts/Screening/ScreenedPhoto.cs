using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

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

    /// <summary>Where a box of the upright original lies among the pixels.</summary>
    public PixelBox InPixels(PixelBox box) => ((IPixelMap)AffineMap.Scaling(Image.OriginalSize, Image.Pixels.Size)).Apply(box, Image.Pixels.Size);

    /// <summary>Where a box of the pixels lies in the upright original.</summary>
    public PixelBox InOriginal(PixelBox box) => ((IPixelMap)Image.ToOriginal).Apply(box, Image.OriginalSize);
}

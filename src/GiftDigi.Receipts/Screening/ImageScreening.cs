using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening.Files;
using GiftDigi.Receipts.Screening.Pixels;
using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Screening;

/// <summary>Looks at a photo and what was read from it for traces of forgery.</summary>
public sealed class ImageScreening(IForgeryLocaliser localiser)
{
    /// <summary>What the tests saw; nothing when there is no single receipt to look at.</summary>
    /// <param name="image">The file as sent.</param>
    /// <param name="normalized">Its pixels; null when they could not be decoded.</param>
    /// <param name="reading">What was read from it.</param>
    public IReadOnlyList<Signal> Look(ReceiptImage image, NormalizedImage? normalized, ReceiptReading reading)
    {
        if (normalized is null || reading is not ReceiptReading.Opened { Receipts: [var receipt], Pages: [var page] } || ImageHeader.Read(image.Bytes.Span) is not { } header)
        {
            return [];
        }

        var photo = new ScreenedPhoto(ImageTraces.Read(image.Bytes.Span), header, normalized, page, receipt);
        var facts = FactScreening.Look(page, receipt);
        return
        [
            .. facts,
            .. SoftwareTest.Look(photo.Traces),
            .. ScreenshotTest.Look(photo),
            .. CompressionTest.Look(photo),
            .. ForeignPrintTest.Look(photo, localiser, facts),
            .. ScreenPatternTest.Look(photo),
        ];
    }
}

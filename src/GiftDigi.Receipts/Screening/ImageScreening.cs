using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Observing;
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

        using var screening = StageTiming.Of(Stage.Screening);
        var facts = FactScreening.Look(page, receipt);
        return [.. facts, .. Look(new ScreenedPhoto(ImageTraces.Read(image.Bytes.Span), header, normalized, page, receipt), facts)];
    }

    /// <summary>The same of several shots of one receipt: each is looked at by itself.</summary>
    /// <param name="shots">The shots.</param>
    /// <param name="reading">What was read from them together; the boxes of what is seen are in its pixels.</param>
    /// <param name="today">The day in Japan.</param>
    internal IReadOnlyList<Signal> Look(IReadOnlyList<ReadShot> shots, ReceiptReading reading, DateOnly today)
    {
        if (reading is not ReceiptReading.Opened { Receipts: [var receipt], Pages: [var page] } || reading.OnlyReceipt is null)
        {
            return [];
        }

        using var screening = StageTiming.Of(Stage.Screening);
        var facts = FactScreening.Look(page, receipt);
        return [.. facts, .. shots.SelectMany(shot => Look(shot, facts, today))];
    }

    private IEnumerable<Signal> Look(ReadShot shot, IEnumerable<Signal> facts, DateOnly today)
    {
        if (ImageHeader.Read(shot.Image.Bytes.Span) is not { } header)
        {
            return [];
        }

        var photo = new ScreenedPhoto(ImageTraces.Read(shot.Image.Bytes.Span), header, shot.Normalized, shot.Page, ReceiptParser.Parse(shot.Page, today));
        var doubts = facts.Select(signal => signal with { Boxes = [.. signal.Boxes.Select(shot.InShot).Where(box => box is { Width: > 0, Height: > 0 })] });
        return Look(photo, doubts).Select(signal => signal with { Boxes = [.. signal.Boxes.Select(shot.InShown)] });
    }

    private IEnumerable<Signal> Look(ScreenedPhoto photo, IEnumerable<Signal> doubts) =>
    [
        .. SoftwareTest.Look(photo.Traces),
        .. ScreenshotTest.Look(photo),
        .. CompressionTest.Look(photo),
        .. ForeignPrintTest.Look(photo, localiser, doubts),
        .. ScreenPatternTest.Look(photo),
    ];
}

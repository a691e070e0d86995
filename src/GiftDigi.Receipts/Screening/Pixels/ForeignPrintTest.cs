using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>
/// Looks for print that was not made as the rest of the paper: another grain, sharpness, tone or face, the edge of a patch. A localiser
/// learnt to tell it by comparing the windows of one photo with each other. It learnt on rendered receipts: a photo in which much is
/// strange to it is left alone, for what is strange there was not put in. As a sign that refers by itself it was tried and given up, also
/// where it may lie at print that a verdict rests on only: it doubts 2 of 16 photos that people took, and 1 of 100 rendered in faces that
/// it has not seen. It counts beside another.
/// </summary>
internal static class ForeignPrintTest
{
    private const string Name = "foreign-print";

    /// <summary>With fewer windows there is no rest to differ from.</summary>
    private const int Fewest = 24;

    /// <summary>More windows would take too long; what a verdict rests on comes first, then other figures.</summary>
    private const int Most = 420;

    /// <summary>No window of untouched photos in faces that the localiser knows says as much, in natural logarithms of odds; the highest of those tried said 5.2.</summary>
    private const float Conspicuous = 6;

    /// <summary>What another part of the photo may say, as a part of what this one says.</summary>
    private const float MostOfRest = 0.5f;

    /// <summary>What a window says where another test doubts the figures already.</summary>
    private const float Suspicious = 2;

    /// <param name="photo">The photo.</param>
    /// <param name="localiser">Compares its windows.</param>
    /// <param name="doubts">What other tests saw, and where.</param>
    public static IEnumerable<Signal> Look(ScreenedPhoto photo, IForgeryLocaliser localiser, IEnumerable<Signal> doubts)
    {
        var windows = Windows(photo);
        if (windows.Count < Fewest)
        {
            return [];
        }

        var logits = localiser.Localise([.. windows.Select(window => PhotoWindows.Cut(photo.Image.Pixels, window))]);
        var part = ForeignPart.Of(windows, logits);
        if (part.Peak >= Conspicuous && part.Rest <= MostOfRest * part.Peak)
        {
            return [Seen(photo, part.Box)];
        }

        var doubted = doubts.Where(doubt => doubt.Strength == SignalStrength.Weak).SelectMany(doubt => doubt.Boxes).Select(photo.InPixels).ToList();
        var there = windows.Zip(logits).Where(pair => pair.Second >= Suspicious && doubted.Exists(pair.First.Overlaps)).Select(pair => pair.First).ToList();
        return there.Count > 0 ? [Seen(photo, PixelBox.Around(there))] : [];
    }

    private static Signal Seen(ScreenedPhoto photo, PixelBox box) =>
        new(Name, SignalStrength.Weak, Reason.Altered, "a part was not printed and photographed as the rest was", [photo.InOriginal(box)]);

    private static List<PixelBox> Windows(ScreenedPhoto photo)
    {
        var origin = photo.HasBlocks ? photo.BlockOrigin : default;
        return [.. photo.Print.SelectMany(box => PhotoWindows.Along(box, photo.Image.Pixels.Size, origin)).Distinct().Take(Most)];
    }
}

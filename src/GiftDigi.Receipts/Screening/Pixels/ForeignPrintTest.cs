using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening.Pixels.Windows;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>
/// Looks for print that was not made as the rest of the paper: another grain, sharpness, tone or face, the edge of a patch. A localiser
/// learnt to tell it by comparing the windows of one photo with each other. It learnt on rendered receipts: a photo in which much is
/// strange to it is left alone, for what is strange there was not put in, and so is, but beside other doubts, what lies where nobody
/// would change anything: people's photos show folds, stamps and things that lie on the paper.
/// </summary>
internal static class ForeignPrintTest
{
    private const string Name = "foreign-print";

    /// <summary>With fewer windows there is no rest to differ from.</summary>
    private const int Fewest = 24;

    /// <summary>More windows would take too long; what a verdict rests on comes first, then other figures.</summary>
    private const int Most = 420;

    /// <summary>No window of untouched rendered photos in which it stands out says as much, in natural logarithms of odds; the highest of those tried said 4.5.</summary>
    private const float Conspicuous = 5;

    /// <summary>What another part of the photo may say, as a part of what this one says.</summary>
    private const float MostOfRest = 0.5f;

    /// <summary>What a window says where another test doubts the figures already.</summary>
    private const float Suspicious = 2;

    /// <summary>Windows reach that far beyond what they are about.</summary>
    private const int Margin = 8;

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
            var print = part.Box.Cut(part.Box.X + Margin, part.Box.Y + Margin, part.Box.Right - Margin, part.Box.Bottom - Margin);
            return [Seen(photo, part.Box, photo.Decisive.Any(print.Overlaps) ? SignalStrength.Strong : SignalStrength.Weak)];
        }

        var doubted = doubts.Where(doubt => doubt.Strength == SignalStrength.Weak).SelectMany(doubt => doubt.Boxes).Select(photo.InPixels).ToList();
        var there = windows.Zip(logits).Where(pair => pair.Second >= Suspicious && doubted.Exists(pair.First.Overlaps)).Select(pair => pair.First).ToList();
        return there.Count > 0 ? [Seen(photo, PixelBox.Around(there), SignalStrength.Weak)] : [];
    }

    private static Signal Seen(ScreenedPhoto photo, PixelBox box, SignalStrength strength) =>
        new(Name, strength, Reason.Altered, "a part was not printed and photographed as the rest was", [photo.InOriginal(box)]);

    private static List<PixelBox> Windows(ScreenedPhoto photo)
    {
        var origin = photo.HasBlocks ? photo.BlockOrigin : default;
        return [.. photo.Print.SelectMany(box => PhotoWindows.Along(box, photo.Image.Pixels.Size, origin)).Distinct().Take(Most)];
    }
}

using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Files;

/// <summary>A picture of a phone's screen and not of paper: as large as a screen, no camera named, and most neighbours exactly alike.</summary>
internal static class ScreenshotTest
{
    private const string Name = "screenshot";

    /// <summary>Of all neighbours, so many are alike in what no lens took.</summary>
    private const double MostlyAlike = 0.75;

    /// <summary>Every so many rows are looked at.</summary>
    private const int RowStep = 5;

    /// <summary>Screens of phones, upright.</summary>
    private static readonly HashSet<PixelSize> Screens =
    [
        new(640, 1136), new(720, 1280), new(720, 1520), new(720, 1560), new(720, 1600), new(750, 1334), new(828, 1792), new(1080, 1920), new(1080, 2160),
        new(1080, 2220), new(1080, 2280), new(1080, 2316), new(1080, 2340), new(1080, 2376), new(1080, 2400), new(1080, 2408), new(1080, 2424),
        new(1125, 2436), new(1170, 2532), new(1179, 2556), new(1206, 2622), new(1242, 2208), new(1242, 2688), new(1260, 2736), new(1284, 2778),
        new(1290, 2796), new(1320, 2868), new(1440, 2560), new(1440, 2960), new(1440, 3040), new(1440, 3088), new(1440, 3120), new(1440, 3200),
    ];

    public static IEnumerable<Signal> Look(ScreenedPhoto photo)
    {
        var size = photo.Image.OriginalSize;
        if (!photo.Traces.HasCamera && Screens.Contains(new(Math.Min(size.Width, size.Height), Math.Max(size.Width, size.Height)))
            && photo.Image.Pixels.Size == size && Alike(photo.Image.Pixels) >= MostlyAlike)
        {
            var seen = string.Create(CultureInfo.InvariantCulture, $"the picture has the {size.Width} × {size.Height} pixels of a phone's screen, its paper is perfectly even, and no camera is named");
            yield return new(Name, SignalStrength.Strong, Reason.RePhotographed, seen, [new(0, 0, size.Width, size.Height)]);
        }
    }

    /// <summary>The part of all neighbours in a row that have the same tone to the last.</summary>
    private static double Alike(GrayPixels pixels)
    {
        var (alike, all) = (0L, 0L);
        for (var y = 0; y < pixels.Size.Height; y += RowStep)
        {
            var row = pixels.Row(y);
            for (var x = 1; x < row.Length; x++)
            {
                alike += row[x] == row[x - 1] ? 1 : 0;
            }

            all += row.Length - 1;
        }

        return all == 0 ? 0 : (double)alike / all;
    }
}

namespace GiftDigi.Receipts.Imaging;

/// <summary>Tells what may keep a photo from being read, from a small copy and a few of its rows.</summary>
public static class DefectFinder
{
    /// <summary>Pixels of the copy in which print is measured.</summary>
    private const double EnoughPixels = 800_000;

    /// <summary>Print lower than this many pixels loses its strokes.</summary>
    private const double SmallestPrint = 10;

    /// <summary>Paper darker than this leaves no room for print.</summary>
    private const int DarkestPaper = 60;

    /// <summary>Across an edge of sharp print, this part of the way from black to white is made within a sixteenth of its height.</summary>
    private const double LeastSteepness = 0.3;

    /// <summary>Fewer characters than a total and a date have.</summary>
    private const int FewestCharacters = 30;

    /// <summary>The defects, in the order of <see cref="ImageDefect"/>. Whether there is a receipt at all only reading tells.</summary>
    public static IReadOnlyList<ImageDefect> Find(GrayPixels photo)
    {
        var small = Reduce(photo);
        var window = Math.Max(15, Math.Max(small.Size.Width, small.Size.Height) / 40) | 1;
        var print = PrintHeight.Of(PrintPieces.Of(InkMap.Of(small, window)));
        var height = print.Pixels * (double)photo.Size.Width / small.Size.Width;
        var isPrint = print.Characters >= FewestCharacters;
        var defects = new List<ImageDefect>();
        if (isPrint && height < SmallestPrint)
        {
            defects.Add(ImageDefect.TooSmall);
        }

        if (Brightness(small) < DarkestPaper)
        {
            defects.Add(ImageDefect.TooDark);
        }

        if (isPrint && PrintSteepness.Of(photo, height) < LeastSteepness)
        {
            defects.Add(ImageDefect.TooBlurred);
        }

        return defects;
    }

    private static GrayPixels Reduce(GrayPixels photo)
    {
        var scale = Math.Min(1, Math.Sqrt(EnoughPixels / ((double)photo.Size.Width * photo.Size.Height)));
        return Resampling.Apply(photo, photo.Size.Scaled(scale));
    }

    /// <summary>The value that nine tenths of all pixels stay below.</summary>
    private static int Brightness(GrayPixels pixels)
    {
        var counts = new long[256];
        foreach (var value in pixels.Values)
        {
            counts[value]++;
        }

        var (value90, sum) = (0, counts[0]);
        while (sum < 0.9 * pixels.Values.Length && value90 < 255)
        {
            value90++;
            sum += counts[value90];
        }

        return value90;
    }
}

namespace GiftDigi.Receipts.Imaging;

/// <summary>Tells what may keep a photo from being read.</summary>
public static class DefectFinder
{
    /// <summary>Print lower than this many pixels loses its strokes.</summary>
    private const double SmallestPrint = 10;

    /// <summary>Paper darker than this leaves no room for print.</summary>
    private const int DarkestPaper = 60;

    /// <summary>In a sharp picture of normal print, the steepest hundredth of all steps over two pixels reaches this far.</summary>
    private const int LeastStep = 70;

    /// <summary>Fewer characters than a total and a date.</summary>
    private const int FewestCharacters = 30;

    /// <summary>Characters strewn at random gather in rows this much by chance.</summary>
    private const double LeastContrast = 1.95;

    /// <summary>The defects, in the order of <see cref="ImageDefect"/>.</summary>
    /// <param name="photo">The paper in the photo, as it was taken.</param>
    /// <param name="flat">The same when normalised.</param>
    /// <param name="printHeight">Height of the print in pixels of the photo as it was taken.</param>
    /// <param name="characters">Pieces of print that were seen.</param>
    /// <param name="slope">How the print runs.</param>
    public static IReadOnlyList<ImageDefect> Find(
        GrayPixels photo, GrayPixels flat, double printHeight, int characters, TextSlope slope)
    {
        var defects = new List<ImageDefect>();
        var isPrint = characters >= FewestCharacters && slope.Contrast >= LeastContrast;
        if (isPrint && printHeight < SmallestPrint)
        {
            defects.Add(ImageDefect.TooSmall);
        }

        if (Brightness(photo) < DarkestPaper)
        {
            defects.Add(ImageDefect.TooDark);
        }

        if (isPrint && Step(flat) < LeastStep)
        {
            defects.Add(ImageDefect.TooBlurred);
        }

        if (!isPrint)
        {
            defects.Add(ImageDefect.NoReceiptFound);
        }

        return defects;
    }

    /// <summary>The value that nine tenths of all pixels stay below.</summary>
    private static int Brightness(GrayPixels pixels)
    {
        var counts = new long[256];
        foreach (var value in pixels.Values)
        {
            counts[value]++;
        }

        return Above(counts, 0.9);
    }

    /// <summary>The step over two pixels that all but one in a hundred stay below.</summary>
    private static int Step(GrayPixels pixels)
    {
        var counts = new long[256];
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var row = pixels.Row(y);
            for (var x = 2; x < row.Length; x++)
            {
                counts[Math.Abs(row[x] - row[x - 2])]++;
            }
        }

        return Above(counts, 0.99);
    }

    private static int Above(long[] counts, double part)
    {
        var total = counts.Sum();
        var (value, sum) = (0, counts[0]);
        while (sum < part * total && value < 255)
        {
            value++;
            sum += counts[value];
        }

        return value;
    }
}

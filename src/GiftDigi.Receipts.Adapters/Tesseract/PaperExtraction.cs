using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>From a photo to its flat paper.</summary>
internal static class PaperExtraction
{
    /// <summary>Height of the usual character that the engine likes.</summary>
    private const double WantedHeight = 32;

    private const double LargestScale = 4;
    private const int MostPixels = 8_000_000;

    /// <summary>Pixels of paper that are enough to find its lines of print.</summary>
    private const double EnoughToMeasure = 1_500_000;

    /// <summary>Fewer characters than a total and a date.</summary>
    private const int FewestCharacters = 30;

    /// <summary>Characters strewn at random gather in rows this much by chance.</summary>
    private const double LeastContrast = 1.95;

    /// <summary>EXIF's number for a picture that is shown a quarter clockwise from how it is stored.</summary>
    private const int QuarterClockwise = 6;

    internal static FlatPaper Extract(GrayPixels photo)
    {
        var print = PrintOnPaper.Find(photo, EnoughToMeasure);
        if (!print.Slope.QuarterTurn)
        {
            return Extract(photo, print);
        }

        var turned = Orientation.Apply(photo, QuarterClockwise);
        var paper = Extract(turned, PrintOnPaper.Find(turned, EnoughToMeasure));
        return paper with { ToPhoto = paper.ToPhoto.Then(new(0, 1, 0, -1, 0, photo.Size.Height)) };
    }

    private static FlatPaper Extract(GrayPixels photo, PrintOnPaper print)
    {
        var scale = print.Height.Characters == 0 ? 1 : WantedHeight / print.Height.Pixels * print.Scale;
        var (cos, sin) = (Math.Abs(Math.Cos(print.Slope.Radians)), Math.Abs(Math.Sin(print.Slope.Radians)));
        var box = print.Box;
        var (width, height) = ((box.Width * cos) + (box.Height * sin), (box.Width * sin) + (box.Height * cos));
        scale = Math.Min(Math.Min(scale, LargestScale), Math.Sqrt(MostPixels / (width * height)));

        var size = new PixelSize(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        var toPhoto = Level(size, print.Slope.Radians, scale, box);
        var gray = Resampling.Apply(photo, photo.Size.Scaled(Math.Min(1, scale)));
        var level = AffineWarp.Apply(gray, toPhoto.Then(AffineMap.Scaling(photo.Size, gray.Size)), size);
        var flat = ToneFlattening.Apply(level, tile: (int)(2 * WantedHeight));
        var pixels = print.Outline.Blank(flat, toPhoto.Then(AffineMap.Scaling(photo.Size, print.Outline.Size)));
        var isPrinted = print.Height.Characters >= FewestCharacters && print.Slope.Contrast >= LeastContrast;
        return new(pixels, toPhoto, isPrinted);
    }

    /// <summary>From the paper's pixels to the photo's: the centre of the one on the centre of the other, turned and scaled.</summary>
    private static AffineMap Level(PixelSize size, double radians, double scale, PixelBox box)
    {
        var (cos, sin) = (Math.Cos(radians) / scale, Math.Sin(radians) / scale);
        var (x, y) = (size.Width / 2.0, size.Height / 2.0);
        var (centerX, centerY) = (box.X + (box.Width / 2.0), box.Y + (box.Height / 2.0));
        return new(cos, -sin, centerX - (cos * x) + (sin * y), sin, cos, centerY - (sin * x) - (cos * y));
    }
}
